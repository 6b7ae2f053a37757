package org.certhall.web.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.ResourceBundle;

/** Leads to an authority's page, with a word about what was done to it. */
@RequestScoped
class AuthorityDone {

  private static final String BUNDLE = "org.certhall.web.authority.AuthorityMessages";

  String at(String name, String word) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String text = ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale()).getString(word);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, text, null));
    return "/authority/see?faces-redirect=true&name=" + name;
  }
}
