package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import org.certhall.branch.boundary.StaffDesk;
import org.certhall.branch.boundary.StaffPage;

/** The members of staff, a page at a time; what is looked for stands in the address. */
@Named
@ViewScoped
public class StaffList implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private StaffDesk desk;

  private String words;
  private int page;
  private transient StaffPage shown;

  public StaffPage getShown() {
    if (shown == null) {
      shown = desk.page(words, page - 1);
    }
    return shown;
  }

  /** A colleague has changed. */
  void reload() {
    shown = null;
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
}
