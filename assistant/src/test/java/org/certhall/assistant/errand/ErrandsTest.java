package org.certhall.assistant.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.channel.Origins;
import org.certhall.assistant.channel.TestAssistant;
import org.certhall.assistant.channel.TestHall;
import org.certhall.assistant.wire.HallException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrandsTest {

  private static final String CODE = "7KX9-0K11-23AB";

  /** The hall's side, which shows 42 and writes down what it is told. */
  private final class Hall implements HallDoor {
    private final String address;
    private final List<Integer> picked = new ArrayList<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch toldAgain = new CountDownLatch(4);
    private final List<Call> waiting = new ArrayList<>();
    private TestHall signer = hall;
    private String order = "U-1";
    private volatile boolean refusing;
    private List<String> rollovers = List.of();
    private String hallSaid = TestHall.ORIGIN;

    Hall(String address) {
      this.address = address;
    }

    @Override
    public Taken take(String statement) {
      reached.add(address);
      try {
        Map<String, Object> said = JWSObject.parse(statement).getPayload().toJSONObject();
        assertThat(said).containsEntry("code", CODE).containsEntry("hall", address);
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("hall", hallSaid);
        words.put("name", "示范网厅");
        words.put("origin", TestHall.ORIGIN);
        words.put("errand", "e-1");
        words.put("purpose", "UNLOCK");
        words.put("order", order);
        words.put("choices", List.of(17, 42, 63));
        words.put("assistant", assistant.identity().thumbprint());
        words.put("nonce", said.get("nonce"));
        return new Taken("line-1", signer.sign("certhall-errand+jwt", true, words), rollovers);
      } catch (Exception e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public boolean pick(String line, int number) {
      picked.add(number);
      return number == 42;
    }

    @Override
    public Calls next(String line) {
      toldAgain.countDown();
      return new Calls(true, waiting);
    }

    @Override
    public void answer(String line, int number, String answer) throws HallException {
      if (refusing) {
        refusing = false;
        throw HallException.refused("malformed");
      }
      answers.add(number + " " + answer);
    }
  }

  @TempDir private Path home;
  private final List<String> reached = new ArrayList<>();
  private TestAssistant assistant;
  private TestHall hall;
  private Hall door;
  private Errands errands;

  @BeforeEach
  void open() throws Exception {
    hall = new TestHall();
    assistant = TestAssistant.in(home, List.of());
    door = new Hall(TestHall.ORIGIN);
    errands =
        new Errands(
            assistant.identity(),
            new Origins(Set.of(TestHall.ORIGIN), assistant.pins()),
            assistant.pins(),
            assistant.pages,
            assistant.carried(),
            address -> door,
            assistant.nanos::get);
    assistant.takeCodes(errands);
  }

  @AfterEach
  void close() {
    errands.close();
    assistant.close();
  }

  private static void refused(RefusalType type, Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(type));
  }

  private static String link(String hall) {
    return "certhall:errand?hall=" + hall.replace(":", "%3A").replace("/", "%2F") + "&code=" + CODE;
  }

  @Test
  void whenACodeIsBrought_thenHallPurposeOrderAndNumbersAreShown() throws Exception {
    String html = assistant.visit(errands.bring("", CODE));
    assertThat(html)
        .contains("示范网厅", TestHall.ORIGIN, "解锁证书", "U-1", "尚未与这个网厅配对")
        .contains("value=\"17\"", "value=\"42\"", "value=\"63\"")
        .contains("号码如果是别人告诉您的，请取消")
        .doesNotContain("password");
  }

  @Test
  void whenTheNumberOfThePageIsPicked_thenItsCallsAreServedOnce() throws Exception {
    door.waiting.add(new HallDoor.Call(1, "format", "{}"));
    String page = errands.bring("", link(TestHall.ORIGIN));
    String html = assistant.visit(page);
    assertThat(assistant.answer(page, html, "42", "").body()).contains("已完成");
    assertThat(door.picked).containsExactly(42);
    assertThat(door.answers.poll(60, TimeUnit.SECONDS)).startsWith("1 ").contains("403");
    assertThat(door.toldAgain.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(door.answers).as("told again, done once").isEmpty();
  }

  @Test
  void whenTheHallDoesNotCarryAnAnswer_thenThePageIsToldInsteadOfWaiting() throws Exception {
    door.waiting.add(new HallDoor.Call(1, "format", "{}"));
    door.refusing = true;
    String page = errands.bring("", CODE);
    assistant.answer(page, assistant.visit(page), "42", "");
    assertThat(door.answers.poll(60, TimeUnit.SECONDS)).startsWith("1 ").contains("413");
  }

  @Test
  void whenAnotherNumberIsPicked_thenItIsSaidAndThePageIsGone() throws Exception {
    String page = errands.bring("", CODE);
    String html = assistant.visit(page);
    assertThat(assistant.answer(page, html, "17", "").body()).contains("号码与网厅页面上的不一致");
    assertThat(assistant.answer(page, html, "42", "").status()).isEqualTo(410);
    assertThat(door.picked).containsExactly(17);
  }

  @Test
  void whenANumberIsPickedThatWasNotShown_thenTheHallHearsNothing() throws Exception {
    String page = errands.bring("", CODE);
    assertThat(assistant.answer(page, assistant.visit(page), "99", "").status()).isEqualTo(410);
    String again = errands.bring("", CODE);
    assertThat(assistant.answer(again, assistant.visit(again), "confirm", "").status())
        .isEqualTo(410);
    assertThat(door.picked).isEmpty();
  }

  @Test
  void whenNobodyPicks_thenThePageIsGoneAfterTwoMinutes() throws Exception {
    String page = errands.bring("", CODE);
    assistant.pass(Duration.ofSeconds(121));
    assertThat(assistant.visit(page)).contains("本页已失效");
  }

  @Test
  void whenALinkNamesAHallThatIsNotKnown_thenNothingIsSentThere() {
    refused(RefusalType.HALL_UNKNOWN, () -> errands.bring("", link("https://evil.example")));
    refused(RefusalType.HALL_UNKNOWN, () -> errands.bring("https://evil.example", CODE));
    assertThat(reached).isEmpty();
  }

  @Test
  void whenAnotherKeySpeaksForAPairedHall_thenRefused() throws Exception {
    assistant.pair(hall);
    door.signer = new TestHall();
    refused(RefusalType.HALL_UNKNOWN, () -> errands.bring("", CODE));
    door.signer = hall;
    assertThat(assistant.visit(errands.bring("", CODE))).doesNotContain("尚未与这个网厅配对");
  }

  @Test
  void whenTheHallHasANewKey_thenTheOldOneSpeaksForIt() throws Exception {
    assistant.pair(hall);
    door.signer = new TestHall();
    Map<String, Object> successor = Map.of("hall", TestHall.ORIGIN, "key", door.signer.jwk());
    door.rollovers = List.of(door.signer.sign("certhall-rollover+jwt", false, successor));
    refused(RefusalType.HALL_UNKNOWN, () -> errands.bring("", CODE));
    door.rollovers = List.of(hall.sign("certhall-rollover+jwt", false, successor));
    assertThat(assistant.visit(errands.bring("", CODE))).contains("U-1");
    assertThat(assistant.pins().of(TestHall.ORIGIN).orElseThrow().thumbprint())
        .isEqualTo(door.signer.thumbprint());
  }

  @Test
  void whenTheHallAnswersForAnother_thenRefused() {
    door.hallSaid = "https://other.example";
    refused(RefusalType.HALL_UNKNOWN, () -> errands.bring("", CODE));
  }

  @Test
  void whenWhatIsTypedIsNoCode_thenNothingIsSent() {
    for (String typed :
        List.of("", "123", "certhall:", "certhall:errand?code=%", "a".repeat(400))) {
      refused(RefusalType.CODE_REFUSED, () -> errands.bring("", typed));
    }
    assertThat(reached).isEmpty();
  }
}
