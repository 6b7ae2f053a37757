package org.certhall.web.branch;

import static jakarta.security.enterprise.AuthenticationStatus.SUCCESS;
import static jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters.withParams;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.branch.boundary.SignIn;
import org.certhall.branch.boundary.SignInDesk;
import org.certhall.look.CallerAddress;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Signing in to the console, and out of it. */
@Named("signIn")
@RequestScoped
public class SignInPage {

  @Inject private SecurityContext security;
  @Inject private FacesContext faces;
  @Inject private Rights rights;
  @Inject private SignInDesk desk;

  private String name;
  private String password;
  private String to;

  /** A session begun before sign-in gets a new id with it: a planted id is worth nothing. */
  public void enter() throws IOException {
    ExternalContext outside = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) outside.getRequest();
    HttpServletResponse response = (HttpServletResponse) outside.getResponse();
    SignIn typed = new SignIn(name, password, CallerAddress.of(request));
    AuthenticationStatus status =
        security.authenticate(
            request, response, withParams().credential(new SignInCredential(typed)));
    if (status != SUCCESS) {
      throw refusal(request);
    }
    request.changeSessionId();
    outside.redirect(
        request.getContextPath()
            + (rights.isMustChoosePassword() ? OpenPaths.PASSWORD : OpenPaths.safe(to)));
    faces.responseComplete();
  }

  /** Ends the session on the server, not only in the browser. */
  public void leave() throws IOException, ServletException {
    ExternalContext outside = faces.getExternalContext();
    desk.signOut();
    ((HttpServletRequest) outside.getRequest()).logout();
    outside.invalidateSession();
    outside.redirect(outside.getRequestContextPath() + OpenPaths.SIGN_IN);
    faces.responseComplete();
  }

  private static Problem refusal(HttpServletRequest request) {
    Object refusal = request.getAttribute(ConsoleAuthentication.REFUSAL);
    return refusal instanceof Problem problem ? problem : Problem.of(ProblemType.SIGN_IN_FAILED);
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }
}
