package org.certhall.certificate.control;

import java.time.Instant;
import java.util.Optional;
import org.certhall.certificate.entity.RevocationReason;

/**
 * One line of a revocation list.
 *
 * @param serial hexadecimal, whole octets, as the database keeps it
 */
public record RevokedEntry(
    String serial, Instant at, RevocationReason reason, Optional<Instant> invalidSince) {}
