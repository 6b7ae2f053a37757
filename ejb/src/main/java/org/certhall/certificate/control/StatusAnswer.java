package org.certhall.certificate.control;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;

/** An OCSP response (RFC 6960, section 4.2). */
public final class StatusAnswer {

  private final byte[] der;
  private final Instant producedAt;
  private final Instant until;

  private StatusAnswer(byte[] der, Instant producedAt, Instant until) {
    this.der = der;
    this.producedAt = producedAt;
    this.until = until;
  }

  /** One that anybody may be given until then. */
  static StatusAnswer forAnybody(byte[] der, Instant producedAt, Instant until) {
    return new StatusAnswer(der, producedAt, until);
  }

  /** One with a nonce, or of what may change without a revocation: for who asked alone. */
  static StatusAnswer forOne(byte[] der, Instant producedAt) {
    return new StatusAnswer(der, producedAt, null);
  }

  /** An answer without a signature: it says only why there is none. */
  static StatusAnswer error(int status, Instant now) {
    return forOne(Octets.of(new OCSPResponse(new OCSPResponseStatus(status), null)), now);
  }

  public byte[] der() {
    return der.clone();
  }

  public Instant producedAt() {
    return producedAt;
  }

  /** Until when a cache may keep it; empty if none may. */
  public Optional<Instant> until() {
    return Optional.ofNullable(until);
  }
}
