package org.certhall.token.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenSerial;
import org.certhall.token.entity.TokenState;

/** Keeps the book of tokens for enrolment, release and issuance. */
@Stateless
public class TokenDesk {

  @Inject TokenStore tokens;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** A blank token becomes a subscriber's. */
  @Inside
  public void enrol(
      TokenSerial serial,
      String modelCode,
      String subscriberId,
      ChannelCode channel,
      String branchCode) {
    if (tokens.model(modelCode).isEmpty()) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
    if (tokens.find(serial).isPresent()) {
      throw Problem.of(ProblemType.TOKEN_KNOWN);
    }
    tokens.add(
        Token.enrolled(serial, modelCode, subscriberId, channel).at(branchCode, clock.instant()));
    audit.record(AuditEvent.of("token.enrolled", serial.value()).with("subscriber", subscriberId));
  }

  /** A certificate was written into the token and read back. */
  @Inside
  public void carries(TokenSerial serial, ApplicationName application, SerialNumber certificate) {
    tokens.add(new TokenCertificate(certificate, serial, application, clock.instant()));
  }

  /** Neither administrator PIN opened it; said again, it is no news. */
  @Inside
  public void block(TokenSerial serial) {
    Token token = tokens.find(serial).orElseThrow(() -> Problem.of(ProblemType.TOKEN_UNKNOWN));
    if (token.state() != TokenState.BLOCKED) {
      token.block();
      audit.record(AuditEvent.of("token.blocked", serial.value()));
    }
  }

  /** A value known here has opened it, and its successor too; said again, it is no news. */
  @Inside
  public void unblock(TokenSerial serial) {
    Token token = tokens.find(serial).orElseThrow(() -> Problem.of(ProblemType.TOKEN_UNKNOWN));
    if (token.state() == TokenState.BLOCKED) {
      token.unblock();
      audit.record(AuditEvent.of("token.unblocked", serial.value()));
    }
  }

  /** Its enrolment was given up; what is in it is not to be trusted with another. */
  @Inside
  public void withdraw(
      TokenSerial serial,
      String modelCode,
      String subscriberId,
      ChannelCode channel,
      String branchCode) {
    tokens.add(
        Token.enrolled(serial, modelCode, subscriberId, channel)
            .at(branchCode, clock.instant())
            .withdraw());
    audit.record(AuditEvent.of("token.withdrawn", serial.value()));
  }
}
