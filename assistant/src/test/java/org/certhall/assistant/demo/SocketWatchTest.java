package org.certhall.assistant.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketWatchTest {
  @TempDir private Path folder;

  @Test
  void whenTokensComeAndGo_thenTheListenerHears() throws Exception {
    DemoTokens hand = new DemoTokens(folder, 2);
    TokenSerial serial = new TokenSerial("DEMO00000001");
    BlockingQueue<TokenEvent> heard = new LinkedBlockingQueue<>();
    try (TokenDriver driver = new DemoTokenDriver(folder)) {
      TokenDriver.Subscription subscription = driver.listen(heard::add);

      hand.make(serial, 1);
      assertThat(heard.poll(20, TimeUnit.SECONDS))
          .isEqualTo(new TokenEvent(TokenEvent.Kind.PLUGGED, serial));
      hand.unplug(serial);
      assertThat(heard.poll(20, TimeUnit.SECONDS))
          .isEqualTo(new TokenEvent(TokenEvent.Kind.UNPLUGGED, serial));
      hand.plug(serial);
      assertThat(heard.poll(20, TimeUnit.SECONDS))
          .isEqualTo(new TokenEvent(TokenEvent.Kind.PLUGGED, serial));
      subscription.close();
    }
  }
}
