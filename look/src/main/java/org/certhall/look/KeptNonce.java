package org.certhall.look;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Map;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Remembers the nonce of a page whose form came back without it (see {@link PageRequest}), and
 * refuses a form that came back with another.
 */
public class KeptNonce implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforePhase(PhaseEvent event) {
    // Before the view is restored there is nothing to remember.
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (!faces.isPostback() || faces.getViewRoot() == null || faces.getResponseComplete()) {
      return;
    }
    Map<String, Object> ofView = faces.getViewRoot().getViewMap(false);
    if (ofView != null && ofView.get(PageRequest.NONCE) instanceof String nonce) {
      judge(faces, nonce);
    }
  }

  /** A nonce that the page was not given is forged, or of another page: nothing is done. */
  private static void judge(FacesContext faces, String nonce) {
    ExternalContext outside = faces.getExternalContext();
    String sent = outside.getRequestParameterMap().get(PageRequest.NONCE);
    if (sent != null && !sent.isEmpty() && !sent.equals(nonce)) {
      ProblemMessages.refuse(faces, Problem.of(ProblemType.FORM_DAMAGED));
    } else if (!faces.getPartialViewContext().isAjaxRequest()) {
      outside.getRequestMap().put(PageRequest.NONCE, nonce);
    }
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
