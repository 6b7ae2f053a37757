package org.certhall.assistant.pin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.assistant.wire.Refusal;
import org.junit.jupiter.api.Test;

class PinPagesTest {

  private static final Duration LIFE = Duration.ofMinutes(5);

  private final AtomicLong nanos = new AtomicLong();
  private final OneTimePages pages = new OneTimePages(nanos::get, Duration.ofMillis(1));
  private final PinPages server = new PinPages(pages);
  private final AtomicInteger done = new AtomicInteger();

  private String open(Ask ask) {
    return pages.open(
        "owner",
        ask,
        LIFE,
        answers -> {
          done.incrementAndGet();
          return new String(answers.pin()).equals("wrong")
              ? Outcome.again("密码不正确。")
              : Outcome.done(Map.of("length", answers.newPin().length));
        });
  }

  private static Ask ask(Ask.Kind kind) {
    return Ask.of(kind, "验证证书密码", "示范网厅", "https://hall.example")
        .about("证书", "张三")
        .under(new PinRule(8, 8, PinAlphabet.PRINTABLE));
  }

  private static String form(String html) {
    Matcher found = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(html);
    assertThat(found.find()).as(html).isTrue();
    return found.group(1);
  }

  private PinPages.Shown post(String id, String form, String fields) {
    return server.post(
        id, ("form=" + form + "&decision=confirm&" + fields).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void whenShown_thenPurposeHallAndCertificateAreNamed() {
    assertThat(server.show(open(ask(Ask.Kind.PIN))).html())
        .contains("验证证书密码", "示范网厅", "https://hall.example", "张三", "type=\"password\"")
        .doesNotContain("<script");
  }

  @Test
  void whenShownAgain_thenGone() {
    String id = open(ask(Ask.Kind.PIN));
    server.show(id);
    assertThat(server.show(id).status()).isEqualTo(410);
  }

  @Test
  void whenAddressIsGuessed_thenGone() {
    assertThat(server.show("guessed").status()).isEqualTo(410);
    assertThat(post("guessed", "x", "pin=1").status()).isEqualTo(410);
  }

  @Test
  void whenTheFormIsPostedTwice_thenDoneOnce() {
    String id = open(ask(Ask.Kind.PIN));
    String form = form(server.show(id).html());
    assertThat(post(id, form, "pin=12345678").status()).isEqualTo(200);
    assertThat(post(id, form, "pin=12345678").status()).isEqualTo(410);
    assertThat(done).hasValue(1);
    assertThat(pages.await("owner", id).state()).isEqualTo("done");
  }

  @Test
  void whenTheFormsSecretIsMissingOrWrong_thenNothingIsDone() {
    String id = open(ask(Ask.Kind.PIN));
    server.show(id);
    assertThat(post(id, "x", "pin=12345678").status()).isEqualTo(410);
    assertThat(server.post(id, "decision=confirm&pin=1".getBytes()).status()).isEqualTo(410);
    assertThat(done).hasValue(0);
  }

  @Test
  void whenThePageWasNeverShown_thenNothingCanBePosted() {
    String id = open(ask(Ask.Kind.PIN));
    assertThat(post(id, "", "pin=12345678").status()).isEqualTo(410);
    assertThat(done).hasValue(0);
  }

  @Test
  void whenPinIsWrong_thenAskedAgainWithAFreshForm() {
    String id = open(ask(Ask.Kind.PIN));
    String first = form(server.show(id).html());
    PinPages.Shown again = post(id, first, "pin=wrong");
    assertThat(again.html()).contains("密码不正确。");
    assertThat(post(id, first, "pin=12345678").status()).isEqualTo(410);
    assertThat(post(id, form(again.html()), "pin=12345678").html()).contains("已完成");
  }

  @Test
  void whenNewPinsDiffer_thenSaidAndNothingDone() {
    String id = open(ask(Ask.Kind.CHANGE));
    PinPages.Shown shown =
        post(id, form(server.show(id).html()), "pin=12345678&new=Ab3!ef_9&again=Ab3!ef_8");
    assertThat(shown.html()).contains("不一致");
    assertThat(done).hasValue(0);
  }

  @Test
  void whenNewPinBreaksTheRule_thenSaidAndNothingDone() {
    String id = open(ask(Ask.Kind.NEW_PIN));
    PinPages.Shown shown = post(id, form(server.show(id).html()), "new=abc&again=abc");
    assertThat(shown.html()).contains("必须是 8 位");
    assertThat(done).hasValue(0);
  }

  @Test
  void whenNewPinIsTheOldOne_thenSaid() {
    String id = open(ask(Ask.Kind.CHANGE));
    PinPages.Shown shown =
        post(id, form(server.show(id).html()), "pin=Ab3!ef_9&new=Ab3!ef_9&again=Ab3!ef_9");
    assertThat(shown.html()).contains("相同");
  }

  @Test
  void whenSignsAreEncoded_thenDecoded() {
    String id = open(ask(Ask.Kind.NEW_PIN));
    post(id, form(server.show(id).html()), "new=%41b3%21ef_%26&again=%41b3%21ef_%26");
    assertThat(pages.await("owner", id).details()).containsEntry("length", 8);
  }

  @Test
  void whenCancelled_thenNothingIsDoneAndThePageLearnsIt() {
    String id = open(ask(Ask.Kind.PIN));
    String form = form(server.show(id).html());
    server.post(id, ("form=" + form + "&decision=cancel&pin=").getBytes());
    assertThat(pages.await("owner", id).state()).isEqualTo("cancelled");
    assertThat(done).hasValue(0);
  }

  @Test
  void whenTimeIsUp_thenGoneAndThePageLearnsIt() {
    String id = open(ask(Ask.Kind.PIN));
    String form = form(server.show(id).html());
    nanos.addAndGet(LIFE.plusSeconds(1).toNanos());
    assertThat(post(id, form, "pin=12345678").status()).isEqualTo(410);
    assertThat(pages.await("owner", id).state()).isEqualTo("expired");
  }

  @Test
  void whenSomebodyElseAsksForTheResult_thenRefused() {
    String id = open(ask(Ask.Kind.PIN));
    assertThatThrownBy(() -> pages.await("thief", id)).isInstanceOf(Refusal.class);
  }

  @Test
  void whenTooManyQuestionsAreOpen_thenNoMore() {
    for (int i = 0; i < 32; i++) {
      open(ask(Ask.Kind.PIN));
    }
    assertThatThrownBy(() -> open(ask(Ask.Kind.PIN))).isInstanceOf(Refusal.class);
  }

  @Test
  void whenFactsCarryMarkup_thenItIsEscaped() {
    Ask hostile =
        Ask.of(Ask.Kind.PIN, "<script>a</script>", "\"><img src=x>", "https://hall.example")
            .about("证书", "'onclick=\u202Ea</dd>");
    String html = server.show(open(hostile)).html();
    assertThat(html).doesNotContain("<script>", "<img", "'onclick", "\u202E", "a</dd></");
  }

  @Test
  void whenTheFormIsBroken_thenGone() {
    String id = open(ask(Ask.Kind.PIN));
    String form = form(server.show(id).html());
    for (String fields : new String[] {"pin=%4", "pin=%zz", "pin", "pin=1&pin=2", "&&&"}) {
      assertThat(post(id, form, fields).status()).isEqualTo(410);
    }
    assertThat(done).hasValue(0);
  }
}
