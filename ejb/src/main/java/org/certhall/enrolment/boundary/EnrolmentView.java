package org.certhall.enrolment.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.enrolment.entity.DoneStep;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.enrolment.entity.EnrolmentStep;

/**
 * An enrolment as the clerk's page sees it.
 *
 * @param subject what the certificate will say or says, in RFC 4514 text
 * @param key what the token calls the key, or null
 * @param nonce what the proof signs beside the order's number; null before there is a certificate
 */
public record EnrolmentView(
    String number,
    EnrolmentState state,
    Optional<EnrolmentStep> next,
    List<Done> done,
    String subscriberId,
    String subscriberName,
    String token,
    String application,
    String subject,
    String key,
    String nonce,
    Optional<CertificateView> certificate) {

  /** A step that was seen to be done. */
  public record Done(EnrolmentStep step, Instant at, String by) {

    static Done of(DoneStep step) {
      return new Done(step.step(), step.doneAt(), step.who());
    }
  }
}
