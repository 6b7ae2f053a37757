package org.certhall.assistant.channel;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.assistant.pairing.HallPins;

/**
 * The pages that may speak to this assistant at all: those of the hall it was installed for, and of
 * the halls it is paired with.
 */
public final class Origins {

  private final Set<String> installed;
  private final HallPins pins;

  /** The hall's own page origins as the installer or the command line names them. */
  public Origins(Set<String> installed, HallPins pins) {
    this.installed = Set.copyOf(installed);
    this.pins = pins;
  }

  /** Whether a page of this origin may. */
  public boolean mayAsk(String origin) {
    return origin != null && (installed.contains(origin) || !pins.speakingFrom(origin).isEmpty());
  }

  /** The halls themselves: those it was installed for first. */
  public List<String> halls() {
    return Stream.concat(installed.stream().sorted(), pins.halls().stream()).distinct().toList();
  }
}
