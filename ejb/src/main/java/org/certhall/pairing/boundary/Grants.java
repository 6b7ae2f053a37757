package org.certhall.pairing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.certhall.authority.control.Digests;
import org.certhall.branch.control.ClientAddress;
import org.certhall.pairing.control.AssistantStatement;
import org.certhall.pairing.control.GrantRule;
import org.certhall.pairing.control.HelloNonce;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.Thumbprint;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;

/**
 * Issues grants: to pages beside an assistant that the hall knows, and that has just greeted this
 * very page.
 */
@Dependent
class Grants {

  private static final String HELLO = "certhall-hello+jwt";

  private final PairingStore store;
  private final HallVoice voice;
  private final Digests digests;
  private final Caller caller;
  private final Clock clock;

  @Inject
  Grants(PairingStore store, HallVoice voice, Digests digests, Caller caller, Clock clock) {
    this.store = store;
    this.voice = voice;
    this.digests = digests;
    this.caller = caller;
    this.clock = clock;
  }

  /** Who asks, with the session only as a digest. */
  PairingOwner owner(PairingDeskKind desk, PageSession session) {
    return new PairingOwner(
        desk,
        digests.blindIndex("assistant-session", session.id()),
        new ClientAddress(session.network()).network(),
        caller.name());
  }

  String nonce(PairingOwner owner) {
    return new HelloNonce(digests).next(owner.sessionIndex(), clock.instant());
  }

  /** For operations that need no order. */
  Granted withoutOrder(PairingOwner owner, GrantAsk ask) {
    GrantRule.demand(ask.operations());
    return issue(owner, ask.hello(), ask.operations(), null);
  }

  /**
   * For operations on an order. Whoever calls has checked that the session holds the order and that
   * it stands where the operation belongs.
   */
  Granted issue(PairingOwner owner, String hello, List<String> operations, String order) {
    Instant now = clock.instant();
    AssistantStatement said = AssistantStatement.read(hello, HELLO);
    new HelloNonce(digests).demand(said.text("nonce"), owner.sessionIndex(), now);
    said.demand("origin", voice.origin(owner.desk()));
    Thumbprint page = new Thumbprint(said.text("page"));
    Pairing pairing =
        store
            .inForce(owner.desk(), said.signer())
            .orElseThrow(() -> Problem.of(ProblemType.ASSISTANT_UNKNOWN));
    store.seen(pairing, now);
    Map<String, Object> claims = claims(owner, said, now);
    claims.put("page", page.text());
    claims.put("operations", operations);
    claims.put("order", order);
    return new Granted(
        voice.sign("certhall-grant+jwt", false, claims),
        said.signer().text(),
        GrantRule.LIFE.toSeconds());
  }

  private Map<String, Object> claims(PairingOwner owner, AssistantStatement said, Instant now) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("jti", UUID.randomUUID().toString());
    claims.put("hall", voice.hall());
    claims.put("origin", voice.origin(owner.desk()));
    claims.put("session", owner.sessionIndex());
    claims.put("assistant", said.signer().text());
    claims.put("hello", said.text("challenge"));
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(GrantRule.LIFE).getEpochSecond());
    return claims;
  }
}
