package org.certhall.web.pairing;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ResourceBundle;
import org.certhall.pairing.boundary.PairingPage;
import org.certhall.pairing.boundary.PairingRow;
import org.certhall.pairing.boundary.StaffAssistantDesk;

/** The assistants that the hall knows, one of them opened beside the list. */
@Named
@ViewScoped
public class KnownAssistants implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String BUNDLE = "org.certhall.web.pairing.Messages";

  @EJB private StaffAssistantDesk desk;

  private String words;
  private int page;
  private String which;
  private String reason;
  private transient PairingPage shown;
  private transient PairingRow opened;

  public PairingPage getShown() {
    if (shown == null) {
      shown = desk.known(words, page - 1);
    }
    return shown;
  }

  /** The opened one, or null. */
  public PairingRow getOpened() {
    if (opened == null && which != null) {
      opened = desk.seeKnown(which);
    }
    return opened;
  }

  /** From this moment the opened one gets nothing from the hall. */
  public String withdraw() {
    desk.withdrawBySupervisor(which, reason);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String done =
        ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale()).getString("done");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    return "/pairing/assistants?faces-redirect=true";
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** Counted from one, as people do. */
  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = page;
  }

  public String getWhich() {
    return which;
  }

  public void setWhich(String which) {
    this.which = which;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
