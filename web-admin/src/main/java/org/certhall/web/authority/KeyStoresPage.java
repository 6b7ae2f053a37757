package org.certhall.web.authority;

import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.ResourceBundle;
import org.certhall.authority.boundary.KeyStoreDesk;
import org.certhall.authority.boundary.KeyStoreView;
import org.certhall.authority.boundary.TrialView;

/** How each key store is, and what came of trying one. */
@Named("keyStores")
@ViewScoped
public class KeyStoresPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String FAULTS = "org.certhall.authority.KeyStoreFaults";
  private static final String GOOD = "GOOD";

  @EJB private KeyStoreDesk desk;

  private String tried;
  private transient List<KeyStoreView> all;
  private transient List<TrialView> lines = List.of();

  public List<KeyStoreView> getAll() {
    if (all == null) {
      all = desk.seeByAdministrator();
    }
    return all;
  }

  /** Makes, uses and removes a throw-away key of each algorithm, then looks at all stores again. */
  public void tryOut(String store) {
    lines = desk.tryByAdministrator(store);
    tried = store;
    all = null;
  }

  /** The name of the store that was tried, or null. */
  public String getTried() {
    return tried;
  }

  public List<TrialView> getLines() {
    return lines;
  }

  public boolean isGood(TrialView line) {
    return GOOD.equals(line.outcome());
  }

  /** In the reader's words: what is wrong, and what to do. */
  public String words(String outcome) {
    return ResourceBundle.getBundle(
            FAULTS,
            FacesContext.getCurrentInstance().getViewRoot().getLocale(),
            KeyStoreView.class.getClassLoader())
        .getString(outcome);
  }
}
