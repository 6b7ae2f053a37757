package org.certhall.look;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;

/** Remembers the nonce of a page whose form came back without it; see {@link PageRequest}. */
public class KeptNonce implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforePhase(PhaseEvent event) {
    // Before the view is restored there is nothing to remember.
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (!faces.isPostback()
        || faces.getViewRoot() == null
        || faces.getPartialViewContext().isAjaxRequest()) {
      return;
    }
    Map<String, Object> ofView = faces.getViewRoot().getViewMap(false);
    if (ofView != null && ofView.get(PageRequest.NONCE) instanceof String nonce) {
      faces.getExternalContext().getRequestMap().put(PageRequest.NONCE, nonce);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
