package org.certhall.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.certhall.certificate.entity.SerialNumber;

/** That a certificate was written into an application of a token. */
@Entity
@Table(name = "token_certificate")
public class TokenCertificate {

  @Id
  @Column(name = "certificate_serial")
  private String certificateSerial;

  @Column(name = "token_serial")
  private String tokenSerial;

  private String application;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected TokenCertificate() {}

  public TokenCertificate(
      SerialNumber certificate, TokenSerial token, ApplicationName application, Instant when) {
    this.certificateSerial = certificate.toString();
    this.tokenSerial = token.value();
    this.application = application.value();
    this.writtenAt = when;
  }

  public SerialNumber certificate() {
    return SerialNumber.parse(certificateSerial);
  }

  public TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  public ApplicationName application() {
    return new ApplicationName(application);
  }
}
