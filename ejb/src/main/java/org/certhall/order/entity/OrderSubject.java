package org.certhall.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/** What an order is about: one application of one token, and the certificate in it. */
@Embeddable
public class OrderSubject {

  @Column(name = "subscriber_id")
  private String subscriberId;

  @Column(name = "token_serial")
  private String tokenSerial;

  @Column(name = "application")
  private String applicationName;

  @Column(name = "certificate_serial")
  private String certificateSerial;

  protected OrderSubject() {}

  public OrderSubject(
      String subscriberId,
      TokenSerial token,
      ApplicationName application,
      SerialNumber certificate) {
    this.subscriberId = subscriberId;
    this.tokenSerial = token.value();
    this.applicationName = application.value();
    this.certificateSerial = certificate.toString();
  }

  public String subscriberId() {
    return subscriberId;
  }

  public TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  public ApplicationName application() {
    return new ApplicationName(applicationName);
  }

  public SerialNumber certificate() {
    return SerialNumber.parse(certificateSerial);
  }
}
