package org.certhall.web.unlock;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.order.boundary.OrderKey;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.unlock.boundary.AgreementView;
import org.certhall.unlock.boundary.TokenPointer;
import org.certhall.unlock.boundary.UnlockDesk;
import org.certhall.unlock.boundary.UnlockOffer;
import org.certhall.web.orders.OrderCookies;

/** Step 2: the agreements; with their acceptance the order begins. */
@Named("agreementStep")
@RequestScoped
public class AgreementStep {

  @Inject private UnlockDesk desk;
  @Inject private OrderCookies cookies;
  @Inject private FacesContext faces;

  private String token;
  private String certificate;
  private boolean accepted;
  private UnlockOffer offer;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    token = faces.getExternalContext().getRequestParameterMap().get("token");
    certificate = faces.getExternalContext().getRequestParameterMap().get("certificate");
  }

  /** Before the page is shown. */
  public void load() {
    if (getOffer().unfinished() != null) {
      Way.to(faces, "/unlock/unfinished.xhtml?token=" + Way.encoded(token));
    }
  }

  /** The page names every agreement beside the one box, in the editions shown. */
  public void begin() {
    if (!accepted) {
      throw Problem.of(ProblemType.AGREEMENT_NOT_ACCEPTED).at("accepted");
    }
    Set<String> ids =
        getOffer().agreements().stream().map(AgreementView::id).collect(Collectors.toSet());
    OrderKey key = desk.begin(pointer(), ids);
    cookies.keep(key, Way.response(faces));
    Way.toOrder(faces, "/unlock/handler.xhtml", key.number());
  }

  private TokenPointer pointer() {
    return new TokenPointer(token, null, certificate);
  }

  public UnlockOffer getOffer() {
    if (offer == null) {
      offer = desk.locate(pointer());
    }
    return offer;
  }

  /** The agreements in the reader's language. */
  public List<Shown> getAgreements() {
    boolean english = "en".equals(faces.getViewRoot().getLocale().getLanguage());
    return getOffer().agreements().stream().map(one -> Shown.of(one, english)).toList();
  }

  /** An agreement on the page. */
  public record Shown(String title, String edition, List<String> paragraphs) {

    static Shown of(AgreementView agreement, boolean english) {
      var text = agreement.text();
      return new Shown(
          english ? text.titleEn() : text.titleZh(),
          text.edition(),
          (english ? text.wordsEn() : text.wordsZh()).lines().toList());
    }

    public String getTitle() {
      return title;
    }

    public String getEdition() {
      return edition;
    }

    public List<String> getParagraphs() {
      return paragraphs;
    }
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getCertificate() {
    return certificate;
  }

  public void setCertificate(String certificate) {
    this.certificate = certificate;
  }

  public boolean isAccepted() {
    return accepted;
  }

  public void setAccepted(boolean accepted) {
    this.accepted = accepted;
  }
}
