package org.certhall.pairing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.util.List;
import java.util.Map;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.authority.control.HallSuccessionFake;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.HallKey;
import org.certhall.authority.entity.HallKeySuccessor;
import org.certhall.branch.control.MovableClock;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class KeyRolloverTest {

  private static final String HALL = "https://hall.example";

  private final MovableClock clock = new MovableClock();
  private final HallSuccessionFake succession = new HallSuccessionFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final KeyStoreSigner signer = new KeyStoreSigner(new KeysInMemory(), succession, clock);
  private final HallVoice voice = new HallVoice(signer, HALL + "/", HALL + "/admin", "示范网厅");
  private final KeyRollover rollover = new KeyRollover(voice, signer, succession, audit, clock);

  private ECKey present() {
    return signer.publicKey(HallKey.GRANTS);
  }

  /** Follows the statements as an assistant does: each has to be signed by the key held so far. */
  private static ECKey followed(ECKey pinned, List<String> statements) throws Exception {
    ECKey held = pinned;
    for (String statement : statements) {
      JWSObject said = JWSObject.parse(statement);
      assertThat(said.verify(new ECDSAVerifier(held))).isTrue();
      assertThat(said.getHeader().getType().getType()).isEqualTo("certhall-rollover+jwt");
      assertThat(said.getPayload().toJSONObject()).containsEntry("hall", HALL);
      held = ECKey.parse((String) said.getPayload().toJSONObject().get("key"));
    }
    return held;
  }

  @Test
  void whenTheKeyIsRolledOver_thenTheHallSignsWithTheNewOneAndTheOldSpeaksForIt() throws Exception {
    ECKey old = present();
    rollover.rollOver("一年一次");
    assertThat(present().getKeyID()).isNotEqualTo(old.getKeyID());
    String grant = voice.sign("certhall-grant+jwt", false, Map.of());
    assertThat(JWSObject.parse(grant).verify(new ECDSAVerifier(present()))).isTrue();
    assertThat(followed(old, rollover.from(List.of(old.getKeyID()))).getKeyID())
        .isEqualTo(present().getKeyID());
    assertThat(audit.deeds()).containsExactly("hall-key.rolled-over");
    assertThat(rollover.state())
        .isEqualTo(new HallKeyState(present().getKeyID(), clock.instant(), 1));
  }

  @Test
  void whenAnAssistantWasOffForSeveral_thenAChainLeadsItToThePresentKey() throws Exception {
    ECKey first = present();
    rollover.rollOver("一");
    ECKey second = present();
    rollover.rollOver("二");
    rollover.rollOver("三");
    assertThat(rollover.from(List.of(first.getKeyID()))).hasSize(3);
    assertThat(followed(first, rollover.from(List.of(first.getKeyID()))).getKeyID())
        .isEqualTo(present().getKeyID());
    assertThat(rollover.from(List.of(second.getKeyID()))).hasSize(2);
    assertThat(followed(second, rollover.from(List.of("other", second.getKeyID()))).getKeyID())
        .isEqualTo(present().getKeyID());
  }

  @Test
  void whenThePresentKeyOrNoneOfOursIsPinned_thenNothingIsSaid() {
    rollover.rollOver("一");
    assertThat(rollover.from(List.of(present().getKeyID()))).isEmpty();
    assertThat(rollover.from(List.of("A".repeat(43)))).isEmpty();
    assertThat(rollover.from(List.of())).isEmpty();
  }

  @Test
  void whenTheOldKeyHasSigned_thenItCountsForHalfAnHour() {
    String old = present().getKeyID();
    rollover.rollOver("一");
    assertThat(signer.verifying(HallKey.GRANTS))
        .extracting(ECKey::getKeyID)
        .containsExactly(present().getKeyID(), old);
    clock.forward(HallKeySuccessor.GRACE);
    assertThat(signer.verifying(HallKey.GRANTS))
        .extracting(ECKey::getKeyID)
        .containsExactly(present().getKeyID());
    assertThatThrownBy(() -> signer.jwsSigner(HallKey.GRANTS, old))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenTheAuditKeySigns_thenItIsTheSameAsBefore() {
    String before = signer.publicKey(HallKey.AUDIT).getKeyID();
    rollover.rollOver("一");
    assertThat(signer.publicKey(HallKey.AUDIT).getKeyID()).isEqualTo(before);
  }

  @Test
  void whenAnEarlierAttemptLeftAKeyBehind_thenItIsUsed() {
    String left = signer.makeSuccessor(HallKey.GRANTS).key().getKeyID();
    rollover.rollOver("一");
    assertThat(present().getKeyID()).isEqualTo(left);
  }

  @Test
  void whenNoReasonIsGiven_thenRefused() {
    assertThatThrownBy(() -> rollover.rollOver(" "))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.REQUIRED));
    assertThat(succession.all()).isEmpty();
  }
}
