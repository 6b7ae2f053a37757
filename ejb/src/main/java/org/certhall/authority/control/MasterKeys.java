package org.certhall.authority.control;

/**
 * The symmetric keys of the hall, each by version, so that one can be replaced while old rows live.
 */
public interface MasterKeys {

  /** The version under which new rows are sealed: 1 to 127. */
  byte sealingVersion();

  /**
   * The 32 bytes of the sealing key.
   *
   * @throws IllegalStateException if there is no such version
   */
  byte[] sealingKey(byte version);

  /** The 32 bytes from which the keys of blind indexes are derived. */
  byte[] digestKey();
}
