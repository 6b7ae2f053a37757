package org.certhall.look;

import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Set;

/**
 * Keeps pages without a form from beginning a session: whoever only reads leaves nothing in the
 * server's memory. Each web names these views in the context parameter {@value #VIEWS}.
 */
public class StatelessPages implements PhaseListener {

  private static final long serialVersionUID = 1L;

  static final String VIEWS = "certhall.look.stateless-views";

  @Override
  public void beforePhase(PhaseEvent event) {
    // The view is known only afterwards.
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    if (faces.getViewRoot() != null && named(faces).contains(faces.getViewRoot().getViewId())) {
      faces.getViewRoot().setTransient(true);
    }
  }

  private static Set<String> named(FacesContext faces) {
    String views = faces.getExternalContext().getInitParameter(VIEWS);
    return views == null ? Set.of() : Set.of(views.strip().split("\\s+"));
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
