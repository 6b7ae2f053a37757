package org.certhall.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputFile;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewDeclarationLanguage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A form that had been open for longer than the session: the same page again, with what was typed
 * and a word why. Nothing that was sent is acted upon: without the session it may come from another
 * site.
 */
final class ExpiredForm {

  private ExpiredForm() {}

  static void reopen(FacesContext faces, String view) {
    UIViewRoot root = build(faces, view);
    giveNonce(faces, root);
    keep(faces);
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_WARN, Words.of(faces, "expired"), null));
    faces.renderResponse();
  }

  /** What was typed stands in the fields of the view again. */
  static void keep(FacesContext faces) {
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces),
            (context, component) -> {
              keep(faces, component);
              return VisitResult.ACCEPT;
            });
  }

  private static UIViewRoot build(FacesContext faces, String view) {
    UIViewRoot root = faces.getApplication().getViewHandler().createView(faces, view);
    faces.setViewRoot(root);
    try {
      ViewDeclarationLanguage language =
          faces.getApplication().getViewHandler().getViewDeclarationLanguage(faces, view);
      language.buildView(faces, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return root;
  }

  /** The page lost its nonce with the session, and its scripts need one. */
  private static void giveNonce(FacesContext faces, UIViewRoot root) {
    byte[] random = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
    String nonce = Base64.getEncoder().encodeToString(random);
    root.getViewMap().put(PageRequest.NONCE, nonce);
    faces.getExternalContext().getRequestMap().put(PageRequest.NONCE, nonce);
  }

  /** A password is typed anew. */
  private static void keep(FacesContext faces, UIComponent component) {
    if (component instanceof EditableValueHolder field
        && !(component instanceof HtmlInputSecret)
        && !(component instanceof HtmlInputFile)) {
      String id = component.getClientId(faces);
      String typed = faces.getExternalContext().getRequestParameterMap().get(id);
      if (typed != null) {
        field.setSubmittedValue(typed);
      }
    }
  }
}
