package org.certhall.pairing.boundary;

/**
 * An errand begun, for its page.
 *
 * @param hall which hall the code is for
 * @param code as it is shown
 * @param seconds how long it can be brought
 */
public record ErrandBegun(String errand, String hall, String code, long seconds) {}
