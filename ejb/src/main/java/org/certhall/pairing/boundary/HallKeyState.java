package org.certhall.pairing.boundary;

import java.time.Instant;

/**
 * The key that assistants pin.
 *
 * @param since null as long as it is the first
 * @param before how many it has replaced
 */
public record HallKeyState(String thumbprint, Instant since, int before) {}
