package org.certhall.certificate.boundary;

/** The two certificates of one subject. */
public record CertificatePairView(CertificateView signature, CertificateView encryption) {}
