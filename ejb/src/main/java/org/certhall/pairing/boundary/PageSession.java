package org.certhall.pairing.boundary;

/**
 * The web session that a page belongs to.
 *
 * @param id the container's id of it; it is kept only as a digest
 * @param network the caller's address
 */
public record PageSession(String id, String network) {}
