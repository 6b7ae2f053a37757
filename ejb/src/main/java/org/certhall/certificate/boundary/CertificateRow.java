package org.certhall.certificate.boundary;

import java.time.Instant;
import org.certhall.certificate.entity.CertificateStatus;

/**
 * A certificate in a list.
 *
 * @param subject RFC 4514 text
 */
public record CertificateRow(
    String serial,
    String subject,
    String authority,
    Instant issuedAt,
    Instant notAfter,
    CertificateStatus status) {}
