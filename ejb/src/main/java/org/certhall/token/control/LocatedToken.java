package org.certhall.token.control;

import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.Token;

/** A token, the application in question, and the certificate in force in it. */
public record LocatedToken(
    Token token, ApplicationName application, CertificateState certificate) {}
