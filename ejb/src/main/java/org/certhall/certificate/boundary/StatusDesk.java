package org.certhall.certificate.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.certificate.control.StatusAnswers;
import org.certhall.rights.control.Anyone;

/** Where everybody asks what a certificate is worth at this moment. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StatusDesk {

  @Inject private StatusAnswers answers;

  /**
   * Answers an OCSP request.
   *
   * @param request DER; whatever else it is gets the answer "malformed request"
   */
  @Anyone
  public SignedStatus answer(byte[] request) {
    return new SignedStatus(answers.answer(request));
  }
}
