package org.certhall.web.branch;

import jakarta.security.enterprise.credential.Credential;
import org.certhall.branch.boundary.SignIn;

/** What was typed into the sign-in page, on its way to the boundary. */
record SignInCredential(SignIn typed) implements Credential {}
