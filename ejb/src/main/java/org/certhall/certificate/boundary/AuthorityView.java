package org.certhall.certificate.boundary;

/**
 * An authority as the world sees it.
 *
 * @param certificate the address of its certificate
 * @param crl the address of its revocation list
 * @param ocsp the address where its certificates are asked after
 */
public record AuthorityView(
    String name, String subject, String algorithm, String certificate, String crl, String ocsp) {}
