package org.certhall.pairing.boundary;

/**
 * A grant.
 *
 * @param assistant thumbprint of the identity key it is for, for the page to compare
 * @param seconds how long it lives, from the greeting on
 */
public record Granted(String grant, String assistant, long seconds) {}
