package org.certhall.web.branch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;
import org.certhall.branch.boundary.SignInDesk;
import org.certhall.branch.boundary.SignedIn;

/**
 * Asks the boundary whether the password is right. The one group says that somebody is on the
 * staff; their roles are read from the database at each call, so that none outlives its removal.
 */
@ApplicationScoped
public class StaffIdentityStore implements IdentityStore {

  @Inject private SignInDesk desk;

  @Override
  public CredentialValidationResult validate(Credential credential) {
    if (!(credential instanceof SignInCredential attempt)) {
      return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }
    SignedIn colleague = desk.signIn(attempt.typed());
    return new CredentialValidationResult(new StaffPrincipal(colleague.mark()), Set.of("staff"));
  }
}
