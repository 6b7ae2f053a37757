package org.certhall.certificate.control;

import java.time.Instant;
import org.bouncycastle.asn1.ocsp.ResponderID;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.SignatureScheme;
import org.certhall.certificate.entity.Responder;

/** A responder with its key at hand. */
record ActiveResponder(KeyHandle key, Certificate certificate, ResponderID id, Instant notAfter) {

  static ActiveResponder of(Responder responder, KeyStores keys) {
    Certificate certificate = Certificate.getInstance(responder.certificate());
    KeyHandle key =
        keys.find(responder.keyStore(), responder.keyName())
            .orElseThrow(
                () -> new IllegalStateException("the key " + responder.keyName() + " is gone"));
    return new ActiveResponder(
        key,
        certificate,
        // RFC 6960, 4.2.1: byKey is SHA-1 over the bits of the key, whatever else is used.
        new ResponderID(
            Octets.digest(
                new SHA1Digest(),
                certificate.getSubjectPublicKeyInfo().getPublicKeyData().getOctets())),
        responder.notAfter());
  }

  SignatureScheme scheme() {
    return key.algorithm().scheme();
  }
}
