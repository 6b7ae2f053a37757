package org.certhall.authority.boundary;

import java.time.Instant;
import org.certhall.authority.control.KeyStoreState;

/**
 * A key store as the administrator sees it.
 *
 * @param fault the name of what is wrong, or empty; its words are in {@code KeyStoreFaults}
 * @param detail what the module said
 */
public record KeyStoreView(
    String name, boolean answers, String fault, String detail, Instant since) {

  static KeyStoreView of(KeyStoreState state) {
    return new KeyStoreView(
        state.name().value(),
        state.answers(),
        state.fault().map(Enum::name).orElse(""),
        state.detail(),
        state.since());
  }
}
