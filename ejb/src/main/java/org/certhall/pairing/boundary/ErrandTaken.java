package org.certhall.pairing.boundary;

/**
 * A code taken.
 *
 * @param line what the assistant names the errand by; only a digest of it is kept
 * @param statement what the errand is, signed by the hall
 */
public record ErrandTaken(String line, String statement) {}
