package org.certhall.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real hall, a real assistant and a browser: a locked token is unlocked, while either process is
 * killed in the middle of it.
 */
class ReleaseBrowserIT {

  private static final TokenSerial LOCKED = new TokenSerial("YH20260001");
  private static final String NEW_PIN = "Nw-28.ab";

  @TempDir Path folder;
  private Hall hall;
  private Screen screen;
  private AssistantProcess assistant;
  private Applicant owner;
  private ReleasePanel release;

  @BeforeEach
  void open() {
    hall = Hall.start(folder, Map.of());
    screen = new Screen();
    assistant = AssistantProcess.start(folder, Hall.freePort(), hall.uri("/").toString());
    owner = new Applicant(hall, screen, Screen.DESK);
    release = new ReleasePanel(owner, assistant);
  }

  @AfterEach
  void close() {
    owner.close();
    screen.close();
    assistant.close();
    hall.close();
  }

  @Test
  void whenProcessesAreKilledInTheMiddle_thenTheOrderIsResumedAndTheTokenOpens() throws Exception {
    String first = approved();
    release.open(first);
    release.pair();
    release.begin(NEW_PIN);
    killWhenJournalSays("CHANGE", assistant::kill);
    assistant.restart();
    release.open(first);
    release.begin(NEW_PIN);
    release.isDone();
    assertOpens();

    String second = approved();
    release.open(second);
    release.begin(NEW_PIN);
    killWhenJournalSays("LOGIN", hall::kill);
    release.is("owed");
    hall.restart();
    assistant.kill();
    assistant.restart();
    assertCompleted(second);

    String third = approved();
    release.open(third);
    release.begin(NEW_PIN);
    release.isDone();
    assertCompleted(third);
    assertOpens();
    assertThat(owner.complaints).allMatch(complaint -> complaint.contains("ERR_CONNECTION"));
  }

  /** An order that a reviewer has approved. */
  private String approved() {
    String number = owner.apply(LOCKED.value(), "张晓岚", "990101198803160014", "13800010011");
    try (Reviewer reviewer = new Reviewer(hall, screen)) {
      reviewer.take(number).approve();
    }
    return number;
  }

  private void assertCompleted(String order) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      owner.open("/orders/order.xhtml?order=" + order);
      if (owner.page.locator("#state").innerText().contains("已完成")) {
        return;
      }
    }
    assertThat(owner.page.locator("#state")).containsText("已完成");
  }

  private void assertOpens() throws TokenException {
    try (Pin pin = Pin.taking(NEW_PIN.getBytes(StandardCharsets.UTF_8))) {
      TokenApplication application = assistant.application(LOCKED);
      application.verifyPin(pin);
      assertThat(application.administratorPin().countLow()).isFalse();
    }
  }

  /** The assistant writes each step down before it takes it: that is the moment. */
  private void killWhenJournalSays(String step, Runnable kill) {
    Path journal = folder.resolve("home/release.journal");
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    try {
      while (!Files.exists(journal) || !last(journal).matches("(?s).*try [^ ]+ " + step + " .*")) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the release did not come to " + step);
        }
        Thread.onSpinWait();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    kill.run();
  }

  private static String last(Path journal) throws IOException {
    return Files.readString(journal, StandardCharsets.ISO_8859_1);
  }
}
