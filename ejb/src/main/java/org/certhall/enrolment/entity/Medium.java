package org.certhall.enrolment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/** The application of the token that is written, and the token's model. */
@Embeddable
public class Medium {

  @Column(name = "token_serial")
  private String tokenSerial;

  @Column(name = "application")
  private String applicationName;

  @Column(name = "model_code")
  private String modelCode;

  protected Medium() {}

  public Medium(TokenSerial token, ApplicationName application, String modelCode) {
    this.tokenSerial = token.value();
    this.applicationName = application.value();
    this.modelCode = modelCode;
  }

  public TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  public ApplicationName application() {
    return new ApplicationName(applicationName);
  }

  public String modelCode() {
    return modelCode;
  }
}
