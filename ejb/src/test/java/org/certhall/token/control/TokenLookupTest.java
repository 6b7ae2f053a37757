package org.certhall.token.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenLookupTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final TokenSerial TOKEN = new TokenSerial("TOKEN-1");
  private static final TokenSerial OTHER = new TokenSerial("TOKEN-2");
  private static final ApplicationName APPLICATION = new ApplicationName("CERTHALL");
  private static final SerialNumber OLD = SerialNumber.parse("0a");
  private static final SerialNumber NEW = SerialNumber.parse("0b");

  private final TokenStoreFake tokens = new TokenStoreFake();
  private final Map<SerialNumber, CertificateState> certificates = new HashMap<>();
  private final TokenLookup lookup =
      new TokenLookup(
          tokens,
          serial -> Optional.ofNullable(certificates.get(serial)),
          Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void enrol() {
    for (TokenSerial serial : new TokenSerial[] {TOKEN, OTHER}) {
      tokens.add(
          Token.enrolled(serial, "model", "subscriber", new ChannelCode("unlock"))
              .at("YUNHAI-01", NOW));
    }
    write(OLD, false);
    write(NEW, false);
  }

  @Test
  void whenNoneIsNamed_thenTheLatestInForceIsFound() {
    assertThat(found(null).certificate().serial()).isEqualTo(NEW);
    write(NEW, true);
    assertThat(found(null).certificate().serial()).isEqualTo(OLD);
  }

  @Test
  void whenTheNamedOneIsRevoked_thenNoOtherStandsInForIt() {
    write(NEW, true);
    assertThatThrownBy(() -> found(NEW)).isInstanceOf(Problem.class);
    assertThat(found(OLD).certificate().serial()).isEqualTo(OLD);
  }

  @Test
  void whenThePageNamesAnothersCertificateOrApplication_thenTheTokenIsUnknown() {
    unknown(() -> lookup.inForce(OTHER, null, NEW));
    unknown(() -> lookup.inForce(TOKEN, new ApplicationName("OTHER"), null));
    unknown(() -> lookup.inForce(new TokenSerial("TOKEN-3"), null, null));
  }

  @Test
  void whenTheTokenIsBlocked_thenNothingOnItIsFound() {
    tokens.find(TOKEN).orElseThrow().block();
    assertThatThrownBy(() -> found(NEW)).isInstanceOf(Problem.class);
  }

  private LocatedToken found(SerialNumber certificate) {
    return lookup.inForce(TOKEN, null, certificate);
  }

  private void write(SerialNumber certificate, boolean revoked) {
    if (tokens.carrierOf(certificate).isEmpty()) {
      tokens.add(new TokenCertificate(certificate, TOKEN, APPLICATION, NOW));
    }
    Duration year = Duration.ofDays(365);
    certificates.put(
        certificate,
        new CertificateState(certificate, "CN=他", NOW.minus(year), NOW.plus(year), revoked));
  }

  private static void unknown(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.TOKEN_UNKNOWN));
  }
}
