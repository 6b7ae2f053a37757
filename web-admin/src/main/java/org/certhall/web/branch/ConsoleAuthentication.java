package org.certhall.web.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.certhall.problem.Problem;

/**
 * Lets nobody past the sign-in page who has not signed in: every address of the console is closed
 * unless {@link OpenPaths} says otherwise.
 */
@ApplicationScoped
@AutoApplySession
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

  /** The request attribute under which the page finds why the boundary refused. */
  static final String REFUSAL = ConsoleAuthentication.class.getName() + ".refusal";

  @Inject private IdentityStoreHandler stores;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Credential credential = context.getAuthParameters().getCredential();
    if (credential != null) {
      return signIn(request, context, credential);
    }
    if (OpenPaths.isOpen(request.getServletPath())) {
      return context.doNothing();
    }
    try {
      return turnAway(request, response, context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AuthenticationStatus signIn(
      HttpServletRequest request, HttpMessageContext context, Credential credential) {
    try {
      CredentialValidationResult result = stores.validate(credential);
      if (result.getCallerPrincipal() instanceof StaffPrincipal colleague) {
        request.getSession().setAttribute(SessionGuard.MARK, colleague.mark());
      }
      return context.notifyContainerAboutLogin(result);
    } catch (Problem refusal) {
      request.setAttribute(REFUSAL, refusal);
      return AuthenticationStatus.SEND_FAILURE;
    }
  }

  private static AuthenticationStatus turnAway(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws IOException {
    if (request.getServletPath().startsWith("/api/")) {
      return context.responseUnauthorized();
    }
    SignInFirst.send(request, response);
    return AuthenticationStatus.SEND_CONTINUE;
  }
}
