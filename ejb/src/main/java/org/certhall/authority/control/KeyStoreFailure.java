package org.certhall.authority.control;

import java.util.Objects;
import org.certhall.authority.entity.KeyStoreFault;

/** Why a key store did not do what it was asked; {@link KeyStores} tells callers what to do. */
public final class KeyStoreFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final KeyStoreFault fault;

  /**
   * A failure.
   *
   * @param detail for the administrator and the log: path, label, function, code; never a secret
   */
  public KeyStoreFailure(KeyStoreFault fault, String detail) {
    this(fault, detail, null);
  }

  public KeyStoreFailure(KeyStoreFault fault, String detail, Throwable cause) {
    super(Objects.requireNonNull(detail), cause);
    this.fault = Objects.requireNonNull(fault);
  }

  public KeyStoreFault fault() {
    return fault;
  }
}
