package org.certhall.look;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.problem.Problem;

/**
 * The one place where what a Faces page's action threw becomes words: a {@link Problem} stands
 * beside its field or at the top of the same page, anything else is an incident with a number.
 */
final class ProblemMessages extends ExceptionHandlerWrapper {

  private static final Logger LOG = Logger.getLogger(ProblemMessages.class.getName());

  ProblemMessages(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      events.remove();
      answer(FacesContext.getCurrentInstance(), thrown);
    }
    getWrapped().handle();
  }

  private static void answer(FacesContext faces, Throwable thrown) {
    Optional<Problem> problem = ProblemWords.in(thrown);
    if (thrown instanceof ViewExpiredException expired) {
      ExpiredForm.reopen(faces, expired.getViewId());
    } else if (problem.isPresent()) {
      tell(faces, problem.get());
    } else {
      incident(faces, thrown);
    }
  }

  private static void tell(FacesContext faces, Problem problem) {
    Locale locale = ReadingCookies.locale(request(faces));
    if (!faces.isPostback() || faces.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
      refuse(faces, problem);
      return;
    }
    tell(faces, problem, locale);
    problem.others().forEach(other -> tell(faces, other, locale));
    faces.validationFailed();
    faces.renderResponse();
  }

  private static void tell(FacesContext faces, Problem problem, Locale locale) {
    String words = ProblemWords.of(problem, locale);
    faces.addMessage(
        clientId(faces, problem.field()),
        new FacesMessage(FacesMessage.SEVERITY_ERROR, words, null));
  }

  /** With a page of its own, where there is no form to show it in. */
  static void refuse(FacesContext faces, Problem problem) {
    HttpServletRequest request = request(faces);
    request.setAttribute(ErrorPage.WORDS, ProblemWords.of(problem, ReadingCookies.locale(request)));
    send(faces, problem.type().status());
  }

  private static void incident(FacesContext faces, Throwable thrown) {
    HttpServletRequest request = request(faces);
    LOG.log(
        Level.SEVERE,
        thrown,
        () -> "incident " + RequestId.of(request) + " at " + request.getRequestURI());
    send(faces, 500);
  }

  /** To the error page; a partial request cannot carry it, so the browser is led there. */
  private static void send(FacesContext faces, int status) {
    ExternalContext external = faces.getExternalContext();
    if (external.isResponseCommitted()) {
      faces.responseComplete();
    } else if (faces.getPartialViewContext().isAjaxRequest()) {
      String at = "/error/?status=" + status + "&incident=" + RequestId.of(request(faces));
      redirect(faces, external.getRequestContextPath() + at);
    } else {
      sendError(faces, status);
    }
  }

  private static void sendError(FacesContext faces, int status) {
    try {
      faces.getExternalContext().responseReset();
      faces.getExternalContext().responseSendError(status, null);
      faces.responseComplete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void redirect(FacesContext faces, String address) {
    try {
      faces.getExternalContext().redirect(address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpServletRequest request(FacesContext faces) {
    return (HttpServletRequest) faces.getExternalContext().getRequest();
  }

  private static String clientId(FacesContext faces, String field) {
    UIComponent component = field == null ? null : find(faces.getViewRoot(), field);
    return component == null ? null : component.getClientId(faces);
  }

  private static UIComponent find(UIComponent from, String id) {
    if (id.equals(from.getId())) {
      return from;
    }
    Iterator<UIComponent> children = from.getFacetsAndChildren();
    while (children.hasNext()) {
      UIComponent found = find(children.next(), id);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
