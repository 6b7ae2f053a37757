package org.certhall.pairing.entity;

/**
 * Who holds a ceremony.
 *
 * @param sessionIndex the web session, by a digest
 * @param network where it is called from, as far as one guesser owns it
 * @param name login name of staff, or {@code public}
 */
public record PairingOwner(
    PairingDeskKind desk, String sessionIndex, String network, String name) {}
