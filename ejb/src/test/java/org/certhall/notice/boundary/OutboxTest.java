package org.certhall.notice.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private static final MobileNumber MOBILE = new MobileNumber("13800010001");

  private final Counter counter = new Counter();
  private final Outbox outbox = counter.wiring.get(Outbox.class);

  @AfterEach
  void close() {
    counter.close();
  }

  private void send(String code) {
    counter.run(() -> outbox.shortMessage(MOBILE, "U1", Notice.VERIFICATION_CODE, code, "U1"));
  }

  @Test
  void whenTheDatabaseIsRead_thenNeitherTheMobileNorTheWordsStandInIt() {
    send("987654");
    List<?> rows =
        counter.ask(
            () ->
                counter
                    .database
                    .current()
                    .createNativeQuery("select recipient_sealed, words_sealed from outbox_message")
                    .getResultList());

    Object[] row = (Object[]) rows.get(0);
    assertThat(rows).hasSize(1);
    for (Object column : row) {
      assertThat(new String((byte[]) column, StandardCharsets.ISO_8859_1))
          .isNotEmpty()
          .doesNotContain(MOBILE.value(), "987654");
    }
  }

  @Test
  void whenOneMessageIsPutInThePlaceOfAnother_thenItDoesNotOpen() {
    send("111111");
    send("222222");
    counter.run(
        () ->
            counter
                .database
                .current()
                .createNativeQuery(
                    "update outbox_message set words_sealed ="
                        + " (select max(words_sealed) from outbox_message)")
                .executeUpdate());
    SandboxPhoneDesk phone = counter.wiring.get(SandboxPhoneDesk.class);
    assertThatThrownBy(() -> counter.ask(phone::latest)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void whenTheDeedIsTakenBack_thenNothingIsSent() {
    assertThatThrownBy(
            () ->
                counter.run(
                    () -> {
                      outbox.shortMessage(MOBILE, "U1", Notice.VERIFICATION_CODE, "1", "U1");
                      throw Problem.of(ProblemType.STALE);
                    }))
        .isInstanceOf(Problem.class);
    assertThat(counter.ask(counter.wiring.get(SandboxPhoneDesk.class)::latest)).isEmpty();
  }

  @Test
  void whenTheHallIsNoDemo_thenThereIsNoTelephoneToLookAt() {
    send("987654");
    SandboxPhoneDesk phone = counter.wiring.get(SandboxPhoneDesk.class);
    phone.demo = false;
    assertThatThrownBy(() -> counter.ask(phone::latest))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.NOT_FOUND));
  }
}
