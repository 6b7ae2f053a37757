package org.certhall.assistant.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.assistant.token.Pins.pin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.x500.X500Name;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Grant;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That a PIN is overwritten without anybody coming for it. */
class HeldPinTest {

  private static final EnrolToken.Which BEGUN =
      new EnrolToken.Which("BLANK-1", "APP1", "CN=示例公司", null, null);
  private static final FinishToken.Which FINISHED =
      new FinishToken.Which("BLANK-1", "APP1", "01", "", "");
  private static final X500Name SUBJECT = new X500Name("CN=示例公司");

  private final List<Runnable> alarms = new ArrayList<>();
  private final HeldPin held =
      new HeldPin(
          () -> 0,
          (time, deed) -> {
            assertThat(time).isEqualTo(Duration.ofMinutes(10));
            alarms.add(deed);
          });
  private final Call call =
      new Call(
          new Grant(
              "grant",
              new HallPin("http://hall.test", "hall", "{}", List.of()),
              "http://hall.test",
              "session",
              "page",
              Set.of(),
              "E261120-0001-0002-0003"),
          new byte[0]);
  private final Pin typed = pin("Sunny-28");

  @BeforeEach
  void hold() {
    held.hold(call, BEGUN, SUBJECT, typed);
  }

  @Test
  void whenItsTimeIsOver_thenItIsOverwritten() {
    alarms.get(0).run();
    assertOverwritten(typed);
  }

  @Test
  void whenAnotherIsHeldMeanwhile_thenTheFirstAlarmLeavesIt() {
    Pin next = pin("Rainy-29");
    held.hold(call, BEGUN, SUBJECT, next);
    assertOverwritten(typed);
    alarms.get(0).run();
    assertThat(held.take(call, FINISHED, SUBJECT)).isSameAs(next);
  }

  @Test
  void whenItWasTaken_thenTheAlarmLeavesItToItsTaker() {
    assertThat(held.take(call, FINISHED, SUBJECT)).isSameAs(typed);
    alarms.get(0).run();
    assertThat(typed.length()).isEqualTo(8);
  }

  @Test
  void whenItsTokenIsPulledOut_thenItIsOverwritten() {
    held.heed(new TokenEvent(TokenEvent.Kind.UNPLUGGED, new TokenSerial("OURS-1")));
    held.heed(new TokenEvent(TokenEvent.Kind.PLUGGED, new TokenSerial("BLANK-1")));
    assertThat(typed.length()).isEqualTo(8);
    held.heed(new TokenEvent(TokenEvent.Kind.UNPLUGGED, new TokenSerial("BLANK-1")));
    assertOverwritten(typed);
  }

  @Test
  void whenTheAssistantEnds_thenItIsOverwritten() {
    held.close();
    assertOverwritten(typed);
  }

  private static void assertOverwritten(Pin pin) {
    assertThatThrownBy(pin::reveal).hasMessageContaining("overwritten");
  }
}
