package org.certhall.pairing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.pairing.control.ComparisonCode;
import org.certhall.pairing.control.PairingStoreFake;
import org.certhall.pairing.control.TestAssistant;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.CallerFake;
import org.junit.jupiter.api.Test;

class PairingTest {

  private static final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-20T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static final Digests DIGESTS =
      (purpose, text) -> {
        try {
          return HexFormat.of()
              .formatHex(
                  java.security.MessageDigest.getInstance("SHA-256")
                      .digest((purpose + text).getBytes()));
        } catch (Exception e) {
          throw new AssertionError(e);
        }
      };

  private static final String NONCE = "A".repeat(43);
  private static final PageSession SESSION = new PageSession("session", "192.0.2.1");

  private final MovingClock clock = new MovingClock();
  private final PairingStoreFake store = new PairingStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final HallSigner signer =
      new KeyStoreSigner(new KeysInMemory(), new HallSuccessionFake(), clock);
  private final HallVoice voice =
      new HallVoice(signer, "https://hall.example/", "https://console.example/admin", "示范网厅");
  private final Ceremonies ceremonies = new Ceremonies(store, voice, audit, clock);
  private final Grants grants = new Grants(store, voice, DIGESTS, CallerFake.ofThePublic(), clock);
  private final TestAssistant assistant = new TestAssistant();
  private final PairingOwner owner = grants.owner(PairingDeskKind.PUBLIC, SESSION);

  private Map<String, Object> transcript(Begun begun, String name, String value) throws Exception {
    Map<String, Object> words = words(begun);
    Map<String, Object> claims = new HashMap<>();
    claims.put("pairing", begun.pairing());
    claims.put("hall", words.get("hall"));
    claims.put("hallKey", voice.thumbprint());
    claims.put("commitment", words.get("commitment"));
    claims.put("origin", "https://hall.example");
    claims.put(name, value);
    return claims;
  }

  private static Map<String, Object> words(Begun begun) throws Exception {
    JWSObject statement = JWSObject.parse(begun.statement());
    assertThat(statement.verify(new ECDSAVerifier(statement.getHeader().getJWK().toECKey())))
        .isTrue();
    return statement.getPayload().toJSONObject();
  }

  private Revealed answer(Begun begun) throws Exception {
    return ceremonies.answer(
        owner,
        begun.pairing(),
        assistant.say("certhall-pairing+jwt", transcript(begun, "nonce", NONCE)));
  }

  private void confirm(Begun begun, TestAssistant by) throws Exception {
    ceremonies.confirm(
        owner,
        begun.pairing(),
        by.say("certhall-paired+jwt", transcript(begun, "decision", "confirmed")));
  }

  private void pair() throws Exception {
    Begun begun = ceremonies.begin(owner);
    answer(begun);
    confirm(begun, assistant);
  }

  private String hello(TestAssistant by, Map<String, Object> changes) {
    Map<String, Object> claims = new HashMap<>();
    claims.put("nonce", grants.nonce(owner));
    claims.put("page", NONCE);
    claims.put("origin", "https://hall.example");
    claims.put("challenge", NONCE);
    claims.putAll(changes);
    return by.say("certhall-hello+jwt", claims);
  }

  private Granted grant(String hello) {
    return grants.withoutOrder(owner, new GrantAsk(hello, List.of("tokens")));
  }

  private static void refused(ProblemType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(type));
  }

  @Test
  void whenBothEndsConfirm_thenTheAssistantIsKnownAndRecorded() throws Exception {
    Begun begun = ceremonies.begin(owner);
    Revealed revealed = answer(begun);
    assertThat(revealed.code()).matches("[0-9]{6}");
    assertThat(ComparisonCode.commitment(begun.pairing(), voice.thumbprint(), revealed.nonce()))
        .isEqualTo(words(begun).get("commitment"));
    confirm(begun, assistant);

    assertThat(store.inForce(PairingDeskKind.PUBLIC, assistant.thumbprint())).isPresent();
    assertThat(store.inForce(PairingDeskKind.STAFF, assistant.thumbprint())).isEmpty();
    assertThat(audit.deeds()).containsExactly("assistant.paired");
  }

  @Test
  void whenAnsweredTwice_thenRefusedSoThatNobodyTriesNonces() throws Exception {
    Begun begun = ceremonies.begin(owner);
    answer(begun);
    refused(ProblemType.PAIRING_FAILED, () -> answer(begun));
  }

  @Test
  void whenAnotherAssistantConfirms_thenRefused() throws Exception {
    Begun begun = ceremonies.begin(owner);
    answer(begun);
    refused(ProblemType.PAIRING_FAILED, () -> confirm(begun, new TestAssistant()));
  }

  @Test
  void whenConfirmedBeforeTheAnswer_thenRefused() throws Exception {
    Begun begun = ceremonies.begin(owner);
    refused(ProblemType.PAIRING_FAILED, () -> confirm(begun, assistant));
  }

  @Test
  void whenTwoMinutesHavePassed_thenRefused() throws Exception {
    Begun begun = ceremonies.begin(owner);
    answer(begun);
    clock.now = clock.now.plus(Duration.ofSeconds(121));
    refused(ProblemType.PAIRING_FAILED, () -> confirm(begun, assistant));
  }

  @Test
  void whenAnotherSessionGoesOn_thenRefused() throws Exception {
    Begun begun = ceremonies.begin(owner);
    PairingOwner thief =
        grants.owner(PairingDeskKind.PUBLIC, new PageSession("other", "192.0.2.1"));
    String said = assistant.say("certhall-pairing+jwt", transcript(begun, "nonce", NONCE));
    refused(ProblemType.PAIRING_FAILED, () -> ceremonies.answer(thief, begun.pairing(), said));
  }

  @Test
  void whenTheAssistantAnsweredToAnotherHall_thenRefused() throws Exception {
    Begun begun = ceremonies.begin(owner);
    Map<String, Object> claims = transcript(begun, "nonce", NONCE);
    claims.put("hallKey", NONCE);
    String said = assistant.say("certhall-pairing+jwt", claims);
    refused(ProblemType.MALFORMED, () -> ceremonies.answer(owner, begun.pairing(), said));
  }

  @Test
  void whenBegunAFourthTime_thenThrottledForTenMinutes() {
    ceremonies.begin(owner);
    ceremonies.begin(owner);
    ceremonies.begin(owner);
    refused(ProblemType.PAIRING_THROTTLED, () -> ceremonies.begin(owner));
    clock.now = clock.now.plus(Duration.ofMinutes(11));
    assertThat(ceremonies.begin(owner)).isNotNull();
  }

  @Test
  void whenPairedAgain_thenTheLaterPairingIsInForce() throws Exception {
    pair();
    pair();
    assertThat(store.allInForce()).hasSize(1);
  }

  @Test
  void whenAKnownAssistantGreetsThePage_thenGrantedForTenMinutes() throws Exception {
    pair();
    Granted granted = grant(hello(assistant, Map.of()));

    JWSObject grant = JWSObject.parse(granted.grant());
    assertThat(grant.verify(new ECDSAVerifier(voice.key()))).isTrue();
    assertThat(grant.getHeader().getKeyID()).isEqualTo(voice.thumbprint());
    Map<String, Object> claims = grant.getPayload().toJSONObject();
    assertThat(claims)
        .containsEntry("hall", "https://hall.example")
        .containsEntry("origin", "https://hall.example")
        .containsEntry("assistant", assistant.thumbprint().text())
        .containsEntry("session", owner.sessionIndex());
    assertThat((Long) claims.get("exp") - (Long) claims.get("iat")).isEqualTo(600);
  }

  @Test
  void whenTheHallDoesNotKnowTheAssistant_thenNoGrant() throws Exception {
    pair();
    refused(ProblemType.ASSISTANT_UNKNOWN, () -> grant(hello(new TestAssistant(), Map.of())));
  }

  @Test
  void whenTrustIsWithdrawn_thenNoGrantAndTheReasonIsOnRecord() throws Exception {
    pair();
    ceremonies.withdraw(store.allInForce().get(0).id(), " 电脑报废 ");
    refused(ProblemType.ASSISTANT_UNKNOWN, () -> grant(hello(assistant, Map.of())));
    assertThat(audit.deeds()).endsWith("assistant.revoked");
    assertThat(audit.events.get(1).object()).isEqualTo(assistant.thumbprint().text());
    assertThat(audit.events.get(1).details())
        .containsEntry("reason", "电脑报废")
        .containsEntry("desk", "PUBLIC");
  }

  @Test
  void whenTrustIsWithdrawnTwiceOrWithoutAReason_thenItIsRefused() throws Exception {
    pair();
    String id = store.allInForce().get(0).id();
    refused(ProblemType.REQUIRED, () -> ceremonies.withdraw(id, " "));
    refused(ProblemType.REQUIRED, () -> ceremonies.withdraw(id, null));
    refused(ProblemType.TOO_LONG, () -> ceremonies.withdraw(id, "a".repeat(201)));
    refused(ProblemType.NOT_FOUND, () -> ceremonies.withdraw("nothing", "电脑报废"));
    ceremonies.withdraw(id, "电脑报废");
    refused(ProblemType.STALE, () -> ceremonies.withdraw(id, "电脑报废"));
  }

  @Test
  void whenTheGreetingIsOfAnotherOrigin_thenNoGrant() throws Exception {
    pair();
    refused(
        ProblemType.MALFORMED,
        () -> grant(hello(assistant, Map.of("origin", "https://evil.example"))));
  }

  @Test
  void whenTheNonceIsAnotherSessions_thenNoGrant() throws Exception {
    pair();
    PairingOwner other =
        grants.owner(PairingDeskKind.PUBLIC, new PageSession("other", "192.0.2.1"));
    refused(
        ProblemType.GREETING_STALE,
        () -> grant(hello(assistant, Map.of("nonce", grants.nonce(other)))));
  }

  @Test
  void whenTheNonceIsOldOrInvented_thenNoGrant() throws Exception {
    pair();
    String old = hello(assistant, Map.of());
    clock.now = clock.now.plus(Duration.ofSeconds(121));
    refused(ProblemType.GREETING_STALE, () -> grant(old));
    refused(
        ProblemType.GREETING_STALE, () -> grant(hello(assistant, Map.of("nonce", "A".repeat(64)))));
  }

  @Test
  void whenAssistantIsPairedWithSubscribersOnly_thenNoGrantForStaff() throws Exception {
    pair();
    PairingOwner staff = grants.owner(PairingDeskKind.STAFF, SESSION);
    String hello = hello(assistant, Map.of("origin", "https://console.example"));
    refused(
        ProblemType.ASSISTANT_UNKNOWN,
        () -> grants.withoutOrder(staff, new GrantAsk(hello, List.of("tokens"))));
  }
}
