package org.certhall.escrow.control;

/**
 * How far a database has heard an escrow log.
 *
 * @param end in bytes
 * @param tail what stands before it: another log of that length is not taken for this one
 */
public record LogPlace(long end, String tail) {

  public static final LogPlace START = new LogPlace(0, "");
}
