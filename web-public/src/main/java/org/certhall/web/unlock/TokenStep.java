package org.certhall.web.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.unlock.boundary.TokenPointer;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.unlock.boundary.UnlockOffer;

/** Step 1: which token. What the page says is only where to look. */
@Named("tokenStep")
@RequestScoped
public class TokenStep {

  @Inject private UnlockDesk desk;
  @Inject private FacesContext faces;

  private String token;
  private String application;
  private String certificate;
  private UnlockOffer offer;

  /** Looks the token up; an unfinished order comes first. */
  public void find() {
    offer = desk.locate(pointer());
    if (offer.unfinished() != null) {
      Way.to(faces, "/unlock/unfinished.xhtml?token=" + Way.encoded(offer.tokenSerial()));
    }
  }

  private TokenPointer pointer() {
    return new TokenPointer(token, application, certificate);
  }

  public UnlockOffer getOffer() {
    return offer;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getApplication() {
    return application;
  }

  public void setApplication(String application) {
    this.application = application;
  }

  public String getCertificate() {
    return certificate;
  }

  public void setCertificate(String certificate) {
    this.certificate = certificate;
  }
}
