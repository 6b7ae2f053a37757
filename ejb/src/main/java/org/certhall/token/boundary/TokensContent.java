package org.certhall.token.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.certificate.control.CarriedCertificates;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenSerial;

/** Tells those who look for certificates what lies in a token. */
@ApplicationScoped
class TokensContent implements CarriedCertificates {

  @Inject TokenStore tokens;

  @Override
  public Set<SerialNumber> on(String tokenSerial) {
    TokenSerial serial;
    try {
      serial = new TokenSerial(tokenSerial);
    } catch (Problem notOfAToken) {
      return Set.of();
    }
    return tokens.certificatesOn(serial).stream()
        .map(TokenCertificate::certificate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
