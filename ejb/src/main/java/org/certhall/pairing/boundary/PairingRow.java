package org.certhall.pairing.boundary;

import java.time.Instant;

/** An assistant that the hall knows, for staff to see. */
public record PairingRow(
    String id, String assistant, String desk, String by, Instant since, Instant lastSeen) {}
