package org.certhall.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputText;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.certhall.problem.PlainText;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Shows a form again whose fields held what is not {@link PlainText}: with what was typed, a word
 * beside each of those fields, and nothing done.
 */
public class PlainForms implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public void beforePhase(PhaseEvent event) {
    // Before the view is restored it has no fields.
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    UIViewRoot root = faces.getViewRoot();
    if (!faces.isPostback() || root == null || faces.getResponseComplete()) {
      return;
    }
    Set<String> refused = new TreeSet<>(sent(faces));
    faces.getExternalContext().getRequestParameterMap().entrySet().stream()
        .filter(field -> isBrokenLine(faces, field))
        .forEach(field -> refused.add(field.getKey()));
    if (!refused.isEmpty()) {
      ExpiredForm.keep(faces);
      refused.forEach(field -> tell(faces, field));
      faces.validationFailed();
      faces.renderResponse();
    }
  }

  /** What the filter has found: {@link PlainParameters}. */
  private static Set<String> sent(FacesContext faces) {
    Object found = faces.getExternalContext().getRequestMap().get(PlainParameters.REFUSED);
    Set<String> names = new TreeSet<>();
    if (found instanceof Set<?> fields) {
      fields.forEach(name -> names.add((String) name));
    }
    return names;
  }

  /** A line break in a field of one line: no browser sends it. */
  private static boolean isBrokenLine(FacesContext faces, Map.Entry<String, String> sent) {
    AtomicBoolean line = new AtomicBoolean();
    if (!PlainText.isLine(sent.getValue().strip())) {
      find(faces, sent.getKey(), field -> line.set(field instanceof HtmlInputText));
    }
    return line.get();
  }

  /** What is no field of the page has its word at the top. */
  private static void tell(FacesContext faces, String name) {
    Locale locale = faces.getViewRoot().getLocale();
    String words = ProblemWords.of(Problem.of(ProblemType.CONTROL_CHARACTERS), locale);
    AtomicReference<String> beside = new AtomicReference<>();
    find(faces, name, field -> beside.set(field.getClientId(faces)));
    faces.addMessage(beside.get(), new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
  }

  private static void find(FacesContext faces, String name, Consumer<UIComponent> then) {
    faces
        .getViewRoot()
        .invokeOnComponent(
            faces,
            name,
            (context, component) -> {
              if (component instanceof EditableValueHolder) {
                then.accept(component);
              }
            });
  }

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }
}
