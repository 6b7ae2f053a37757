package org.certhall.certificate.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * An authority as its administrator sees it.
 *
 * @param issuer the name of an authority of this hall, or the distinguished name of one outside;
 *     empty while nobody outside has certified it
 * @param inCharge whether it certifies organisations whose keys are of its family
 * @param until the end of its certificate
 * @param listNumber of its newest complete revocation list
 * @param listUntil when that list ends
 * @param responderUntil the end of its responder's certificate
 */
public record AuthorityState(
    String name,
    String subject,
    String algorithm,
    String keyStore,
    boolean root,
    boolean outside,
    boolean ready,
    boolean inCharge,
    Optional<String> issuer,
    Optional<Instant> until,
    Optional<Long> listNumber,
    Optional<Instant> listUntil,
    Optional<Instant> responderUntil) {}
