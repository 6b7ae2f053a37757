package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What must not be lost is on disk before its answer leaves: seen in the running server while it
 * writes a token, and in its files after it was killed.
 */
class SyncBrowserIT {

  private static final String ORGANISATION = "云海晴川信息科技有限公司";
  private static final String PIN = "Sunny-28";
  private static final String SECOND = "SYNC-0002";
  private static final String DATABASE = "certhall.mv.db ";
  private static final String ESCROW_LOG = "escrow.log ";

  @TempDir private Path folder;

  @Test
  void whenATokenIsWritten_thenOfferReceiptAndCertificateAreForcedToDiskBeforeTheirAnswers()
      throws Exception {
    try (Hall hall = Hall.start(folder.resolve("data"), Map.of());
        AssistantProcess assistant = AssistantProcess.start(hall);
        Screen screen = new Screen()) {
      String killed;
      try (Clerk clerk = new Clerk(hall, screen, assistant)) {
        Syncs syncs = Syncs.recorded(hall.pid(), folder);
        assistant.newToken("SYNC-0001");
        clerk.enrol(ORGANISATION, PIN);
        assertThat(syncs.until())
            .containsSubsequence(
                DATABASE + "ReleaseDesk.ask",
                ESCROW_LOG + "ReleaseDesk.ask",
                DATABASE + "ReleaseDesk.receipt",
                ESCROW_LOG + "ReleaseDesk.receipt",
                DATABASE + "CertificationDesk.certify");

        assistant.newToken(SECOND);
        killed = killedAtTheAnswer(hall, clerk);
      }
      String serial = certificate(hall, killed);
      hall.restart();
      try (Clerk clerk = new Clerk(hall, screen, assistant)) {
        begin(clerk);
        clerk.typePin(PIN);
        assertThat(clerk.finished()).isEqualToIgnoringCase(serial);
      }
    }
  }

  /** The certificate that the dead hall has on its disk for this order, its PINs proved. */
  private static String certificate(Hall hall, String order) throws SQLException {
    List<String> rows =
        new Books(hall.data())
            .rows(
                "SELECT c.serial FROM certificate c, administrator_pin a WHERE c.order_number = '"
                    + order
                    + "' AND a.token_serial = '"
                    + SECOND
                    + "' AND a.standing = 'CURRENT' AND NOT a.of_factory");
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  private static void begin(Clerk clerk) {
    clerk.choose(ORGANISATION);
    clerk.page.locator("[data-write]", new Page.LocatorOptions().setHasText(SECOND)).click();
  }

  /** The number of an enrolment whose certificate had just been answered when the hall died. */
  private static String killedAtTheAnswer(Hall hall, Clerk clerk) {
    clerk.page.route(
        "**/request",
        route -> {
          route.fetch();
          hall.kill();
          route.abort();
        });
    begin(clerk);
    clerk.typeNewPin(ORGANISATION, PIN);
    clerk.page.waitForSelector("[data-again]:visible");
    return clerk.page.locator("[data-number]").innerText();
  }
}
