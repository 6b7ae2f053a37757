package org.certhall.assistant.release;

import java.util.Arrays;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenSerial;

/** Both administrator PINs, for one release. Close it: everything in it is overwritten. */
final class Offer implements AutoCloseable {

  final String release;
  final TokenSerial serial;
  final String application;
  final String currentId;
  final String candidateId;
  private final Pin current;
  private final Pin candidate;
  private final byte[] secret;

  /** Takes the values over. */
  Offer(OfferClaims claims) {
    this.release = claims.text("release");
    this.serial = new TokenSerial(claims.text("serial"));
    this.application = claims.text("application");
    this.currentId = claims.text("currentId");
    this.candidateId = claims.text("candidateId");
    this.current = Pin.taking(claims.bytes("current"));
    this.candidate = Pin.taking(claims.bytes("candidate"));
    this.secret = claims.bytes("secret");
  }

  Pin pin(AdministratorValue value) {
    return value == AdministratorValue.CURRENT ? current : candidate;
  }

  String id(AdministratorValue value) {
    return value == AdministratorValue.CURRENT ? currentId : candidateId;
  }

  byte[] secret() {
    return secret;
  }

  @Override
  public void close() {
    current.close();
    candidate.close();
    Arrays.fill(secret, (byte) 0);
  }

  @Override
  public String toString() {
    return "Offer[" + release + "]";
  }
}
