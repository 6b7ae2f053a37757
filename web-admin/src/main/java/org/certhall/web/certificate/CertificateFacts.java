package org.certhall.web.certificate;

import java.time.Instant;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.SerialNumber;

/** A certificate for a page to show. */
public final class CertificateFacts {

  private final CertificateView view;

  CertificateFacts(CertificateView view) {
    this.view = view;
  }

  public String getSerial() {
    return view.serial().toString();
  }

  public String getSubject() {
    return view.subject();
  }

  public String getCreditCode() {
    return view.creditCode().orElse("");
  }

  public String getAuthority() {
    return view.authority();
  }

  public Instant getNotBefore() {
    return view.notBefore();
  }

  public Instant getNotAfter() {
    return view.notAfter();
  }

  /** The key of its word. */
  public String getStatus() {
    return "status." + view.status().name();
  }

  public boolean isOfAPair() {
    return view.partner().isPresent();
  }

  /** The serial of the other certificate of the pair, or empty. */
  public String getPartner() {
    return view.partner().map(SerialNumber::toString).orElse("");
  }

  /** Whether its answer carries the encryption key. */
  public boolean isAnswered() {
    return isOfAPair() && !isEncryption() && view.isSm2() && isValid();
  }

  public boolean isEncryption() {
    return view.isEncryption();
  }

  /** The key of the word for which of the pair it is. */
  public String getPart() {
    return isEncryption() ? "pair.encryption" : "pair.signature";
  }

  /** Whether its pair's encryption key is handed out in no file, whatever its state. */
  public boolean isKeptInEscrow() {
    return isOfAPair() && !isEncryption() && !view.isSm2();
  }

  public boolean isRevoked() {
    return view.status() == CertificateStatus.REVOKED;
  }

  public boolean isOnHold() {
    return view.status() == CertificateStatus.ON_HOLD;
  }

  public boolean isValid() {
    return view.status() == CertificateStatus.VALID;
  }

  public String getOrderNumber() {
    return view.orderNumber();
  }

  public String getProfile() {
    return view.profile();
  }

  public String getPem() {
    return view.content().pem();
  }
}
