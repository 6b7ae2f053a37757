/**
 * Certificates and revocation lists for everybody: plain servlets, since verifiers fetch these all
 * day. Nothing is decided here.
 */
package org.certhall.web.certificate;
