package org.certhall.token.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenSerial;

/** Finds token and certificate by what a page says, and believes only what the hall knows. */
@Dependent
public class TokenLookup {

  private final TokenStore tokens;
  private final IssuedCertificates certificates;
  private final Clock clock;

  @Inject
  public TokenLookup(TokenStore tokens, IssuedCertificates certificates, Clock clock) {
    this.tokens = tokens;
    this.certificates = certificates;
    this.clock = clock;
  }

  /**
   * The token and a certificate in force on it.
   *
   * @param application in which of its applications; null for any
   * @param certificate which one; null for the latest that is in force
   */
  public LocatedToken inForce(
      TokenSerial serial, ApplicationName application, SerialNumber certificate) {
    Token token = tokens.find(serial).orElseThrow(() -> unknown().at("tokenSerial"));
    token.mustNotBeBlocked();
    return certificate == null ? latest(token, application) : named(token, certificate);
  }

  private LocatedToken named(Token token, SerialNumber certificate) {
    TokenCertificate there =
        tokens
            .carrierOf(certificate)
            .filter(found -> found.token().equals(token.serial()))
            .orElseThrow(TokenLookup::unknown);
    return new LocatedToken(
        token, there.application(), state(there).mustBeValidAt(clock.instant()));
  }

  private LocatedToken latest(Token token, ApplicationName application) {
    Problem why = unknown();
    for (TokenCertificate there : tokens.certificatesOn(token.serial())) {
      if (application != null && !application.equals(there.application())) {
        continue;
      }
      try {
        return named(token, there.certificate());
      } catch (Problem notThisOne) {
        why = notThisOne;
      }
    }
    throw why;
  }

  private CertificateState state(TokenCertificate there) {
    return certificates.of(there.certificate()).orElseThrow(TokenLookup::unknown);
  }

  private static Problem unknown() {
    return Problem.of(ProblemType.TOKEN_UNKNOWN);
  }
}
