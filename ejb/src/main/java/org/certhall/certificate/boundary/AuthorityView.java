package org.certhall.certificate.boundary;

/**
 * An authority as the world sees it.
 *
 * @param certificate the address of its certificate
 * @param crl the address of its revocation list
 */
public record AuthorityView(
    String name, String subject, String algorithm, String certificate, String crl) {}
