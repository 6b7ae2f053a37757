package org.certhall.authority.control;

/**
 * Encryption at rest. What is sealed for one purpose and row opens for no other: both are the
 * associated data of the cipher.
 */
public interface Sealer {

  /** Encrypts and authenticates. */
  byte[] seal(String purpose, String rowId, byte[] plain);

  /**
   * Opens what {@link #seal} closed.
   *
   * @throws IllegalStateException if the bytes were changed, or sealed for another purpose or row
   */
  byte[] open(String purpose, String rowId, byte[] sealed);
}
