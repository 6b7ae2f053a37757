package org.certhall.assistant.channel;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Statement;

/** Decides whether a call is allowed by a hall we obey, and made by the page it was allowed to. */
final class GrantCheck {

  private static final String TYPE = "certhall-grant+jwt";
  private static final int MAC = 32;

  /** The claims of a grant; no other is known. */
  record Claims(
      String jti,
      String hall,
      String origin,
      String session,
      String page,
      String assistant,
      String hello,
      List<String> operations,
      String order,
      long iat,
      long exp) {

    boolean isWhole() {
      return operations != null
          && operations.stream().noneMatch(Objects::isNull)
          && Stream.of(jti, hall, origin, session, page, assistant, hello)
              .allMatch(claim -> claim != null && claim.length() <= 512);
    }
  }

  /** An allowed call: the grant, and the keys to prove the answer with. */
  record Allowed(Grant grant, SessionKeys keys, long number) {}

  private final String assistant;
  private final HallPins pins;
  private final Hellos hellos;

  GrantCheck(String assistant, HallPins pins, Hellos hellos) {
    this.assistant = assistant;
    this.pins = pins;
    this.hellos = hellos;
  }

  Allowed check(String origin, String operation, String compact, String proof, byte[] body) {
    if (compact == null || proof == null) {
      throw new Refusal(RefusalType.GRANT_MISSING, "a grant and a proof are needed");
    }
    Statement statement = Statement.read(compact, TYPE);
    Claims claims = statement.claims(Claims.class);
    demand(claims.isWhole(), RefusalType.GRANT_INVALID, "claims are missing");
    HallPin hall = signer(statement, claims);
    demandAddress(claims, hall, origin);
    Hellos.Hello hello = greeted(claims, origin);
    long number = demandProof(hello.keys, operation, claims.jti(), proof, body);
    demandUse(claims, hello, operation, number);
    return new Allowed(grant(claims, hall), hello.keys, number);
  }

  /** The hall that has signed it, if it is one we obey. */
  private HallPin signer(Statement statement, Claims claims) {
    HallPin hall = pins.of(claims.hall()).orElse(null);
    demand(hall != null, RefusalType.HALL_UNKNOWN, "this assistant is not paired with the hall");
    demand(
        hall.thumbprint().equals(statement.keyId()),
        RefusalType.HALL_UNKNOWN,
        "another key of the hall is pinned");
    demand(statement.isSignedBy(hall.publicKey()), RefusalType.GRANT_INVALID, "not signed by it");
    return hall;
  }

  /** From a page of that hall to this assistant. */
  private void demandAddress(Claims claims, HallPin hall, String origin) {
    demand(
        claims.origin().equals(origin) && hall.origins().contains(origin),
        RefusalType.GRANT_INVALID,
        "for another origin");
    demand(claims.assistant().equals(assistant), RefusalType.GRANT_INVALID, "another assistant's");
  }

  /** The greeting it rests on, of the very page that calls. */
  private Hellos.Hello greeted(Claims claims, String origin) {
    Hellos.Hello hello = hellos.find(claims.hello(), life(claims));
    demand(
        hello.origin.equals(origin) && hello.page.equals(claims.page()),
        RefusalType.GRANT_INVALID,
        "for another page");
    return hello;
  }

  /** In its session, once, for what it names. */
  private static void demandUse(Claims claims, Hellos.Hello hello, String operation, long number) {
    demand(hello.isOf(claims.session()), RefusalType.GRANT_INVALID, "for another session");
    demand(
        hello.window(claims.jti()).take(number), RefusalType.REPLAYED, "this call was made before");
    demand(
        claims.operations().contains(operation),
        RefusalType.OPERATION_NOT_GRANTED,
        "the grant does not name it");
  }

  private static Grant grant(Claims claims, HallPin hall) {
    return new Grant(
        claims.jti(),
        hall,
        claims.origin(),
        claims.session(),
        claims.page(),
        Set.copyOf(claims.operations()),
        claims.order());
  }

  /** Only the difference of the hall's two times counts: no clock here is asked. */
  private static Duration life(Claims claims) {
    long seconds = claims.exp() - claims.iat();
    demand(
        seconds > 0 && seconds <= Hellos.LIFE.toSeconds(),
        RefusalType.GRANT_INVALID,
        "a grant lives ten minutes at most");
    return Duration.ofSeconds(seconds);
  }

  private static long demandProof(
      SessionKeys keys, String operation, String grantId, String proof, byte[] body) {
    int dot = proof.indexOf('.');
    boolean form = dot > 0 && proof.substring(0, dot).matches("[1-9][0-9]{0,15}");
    demand(form, RefusalType.PROOF_INVALID, "the proof is number, dot, MAC");
    long number = Long.parseLong(proof.substring(0, dot));
    byte[] mac = Base64Url.read(proof.substring(dot + 1), MAC);
    demand(
        keys.provesCall(mac, operation, grantId, number, body),
        RefusalType.PROOF_INVALID,
        "not made by the page's key");
    return number;
  }

  private static void demand(boolean holds, RefusalType type, String detail) {
    if (!holds) {
      throw new Refusal(type, detail);
    }
  }
}
