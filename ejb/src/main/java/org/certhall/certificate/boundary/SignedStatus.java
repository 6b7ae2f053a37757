package org.certhall.certificate.boundary;

import java.time.Instant;
import java.util.Optional;
import org.certhall.certificate.control.StatusAnswer;

/** An OCSP response as it is served. */
public final class SignedStatus {

  private final StatusAnswer answer;

  SignedStatus(StatusAnswer answer) {
    this.answer = answer;
  }

  public byte[] der() {
    return answer.der();
  }

  public Instant producedAt() {
    return answer.producedAt();
  }

  /** Until when a cache may keep it at most; empty if none may. */
  public Optional<Instant> until() {
    return answer.until();
  }
}
