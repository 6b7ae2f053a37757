package org.certhall.assistant.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.assistant.channel.TestHall;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.pin.PinPages;
import org.certhall.assistant.wire.OneTime;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairingCeremonyTest {

  @TempDir private Path home;
  private final AtomicLong nanos = new AtomicLong();
  private final OneTimePages pages = new OneTimePages(nanos::get);
  private final PinPages server = new PinPages(pages);
  private final String pairing = OneTime.value();
  private final String nonce = OneTime.value();
  private IdentityKey identity;
  private HallPins pins;
  private PairingCeremony ceremony;
  private TestHall hall;

  @BeforeEach
  void make() throws Exception {
    PrivateFolder folder = PrivateFolder.at(home.resolve("a"));
    identity = IdentityKey.in(folder);
    pins = new HallPins(folder);
    ceremony = new PairingCeremony(identity, pins, pages, nanos::get);
    hall = new TestHall();
  }

  private static void refused(RefusalType type, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
  }

  private String begin() throws Exception {
    return ceremony.begin(TestHall.ORIGIN, hall.words(pairing, nonce));
  }

  private String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private void decide(String address, String decision) {
    String html = server.show(id(address)).html();
    Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(html);
    assertThat(form.find()).isTrue();
    server.post(id(address), ("form=" + form.group(1) + "&decision=" + decision).getBytes());
  }

  @Test
  void whenTheUserConfirms_thenTheHallIsPinnedAndSurvivesARestart() throws Exception {
    begin();
    assertThat(pins.of(TestHall.ORIGIN)).isEmpty();
    decide(ceremony.reveal(TestHall.ORIGIN, pairing, nonce), "confirm");
    assertThat(ceremony.await(TestHall.ORIGIN, pairing).state()).isEqualTo("done");
    HallPins again = new HallPins(PrivateFolder.at(home.resolve("a")));
    assertThat(again.of(TestHall.ORIGIN).orElseThrow().thumbprint()).isEqualTo(hall.thumbprint());
  }

  @Test
  void whenTheUserCancels_thenNothingIsPinned() throws Exception {
    begin();
    decide(ceremony.reveal(TestHall.ORIGIN, pairing, nonce), "cancel");
    assertThat(ceremony.await(TestHall.ORIGIN, pairing).state()).isEqualTo("cancelled");
    assertThat(pins.of(TestHall.ORIGIN)).isEmpty();
  }

  @Test
  void whenBothSidesAreHonest_thenTheCodesAreEqual() throws Exception {
    Map<String, Object> said = JWSObject.parse(begin()).getPayload().toJSONObject();
    String html = server.show(id(ceremony.reveal(TestHall.ORIGIN, pairing, nonce))).html();
    assertThat(html)
        .contains(
            ">"
                + hall.code(pairing, identity.thumbprint(), nonce, (String) said.get("nonce"))
                + "<");
  }

  @Test
  void whenTheNonceIsNotTheOneCommittedTo_thenRefusedForGood() throws Exception {
    begin();
    refused(
        RefusalType.PAIRING_REFUSED,
        () -> ceremony.reveal(TestHall.ORIGIN, pairing, OneTime.value()));
    refused(RefusalType.PAIRING_UNKNOWN, () -> ceremony.reveal(TestHall.ORIGIN, pairing, nonce));
  }

  @Test
  void whenBegunAgainWithTheSameNumber_thenRefused() throws Exception {
    begin();
    refused(RefusalType.PAIRING_REFUSED, this::begin);
  }

  @Test
  void whenAnotherPageGoesOn_thenRefused() throws Exception {
    begin();
    refused(
        RefusalType.PAIRING_UNKNOWN, () -> ceremony.reveal("https://evil.example", pairing, nonce));
  }

  @Test
  void whenTheHallDoesNotSpeakForThePage_thenRefused() throws Exception {
    String words = hall.words(pairing, nonce);
    refused(RefusalType.PAIRING_REFUSED, () -> ceremony.begin("https://evil.example", words));
  }

  @Test
  void whenTheStatementIsNotSignedByItsOwnKey_thenRefused() throws Exception {
    String[] parts = hall.words(pairing, nonce).split("\\.");
    String other = new TestHall().words(pairing, nonce).split("\\.")[2];
    refused(
        RefusalType.PAIRING_REFUSED,
        () -> ceremony.begin(TestHall.ORIGIN, parts[0] + "." + parts[1] + "." + other));
  }

  @Test
  void whenAFourthIsBegun_thenItHasToWait() throws Exception {
    for (int i = 0; i < 3; i++) {
      ceremony.begin(TestHall.ORIGIN, hall.words(OneTime.value(), nonce));
    }
    refused(RefusalType.TOO_MANY, this::begin);
    nanos.addAndGet(Duration.ofSeconds(121).toNanos());
    assertThat(begin()).isNotNull();
  }

  @Test
  void whenAnotherHallKeyWouldReplaceThePinned_thenTheUserIsWarned() throws Exception {
    begin();
    decide(ceremony.reveal(TestHall.ORIGIN, pairing, nonce), "confirm");
    String second = OneTime.value();
    TestHall replaced = new TestHall();
    ceremony.begin(TestHall.ORIGIN, replaced.words(second, nonce));
    String html = server.show(id(ceremony.reveal(TestHall.ORIGIN, second, nonce))).html();
    assertThat(html).contains("密钥已经更换");
  }

  @Test
  void whenThePinnedKeySignsItsSuccessor_thenTheSuccessorIsPinned() throws Exception {
    begin();
    decide(ceremony.reveal(TestHall.ORIGIN, pairing, nonce), "confirm");
    TestHall next = new TestHall();
    pins.rollOver(
        hall.sign(
            "certhall-rollover+jwt", false, Map.of("hall", TestHall.ORIGIN, "key", next.jwk())));
    assertThat(pins.of(TestHall.ORIGIN).orElseThrow().thumbprint()).isEqualTo(next.thumbprint());
  }

  @Test
  void whenAStrangerSignsASuccessor_thenRefused() throws Exception {
    begin();
    decide(ceremony.reveal(TestHall.ORIGIN, pairing, nonce), "confirm");
    TestHall stranger = new TestHall();
    String forged =
        stranger.sign(
            "certhall-rollover+jwt", false, Map.of("hall", TestHall.ORIGIN, "key", stranger.jwk()));
    refused(RefusalType.HALL_UNKNOWN, () -> pins.rollOver(forged));
  }
}
