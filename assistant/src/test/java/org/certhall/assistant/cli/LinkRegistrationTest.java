package org.certhall.assistant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkRegistrationTest {

  @TempDir private Path folder;

  @Test
  void whenLinksAreRegistered_thenTheDesktopEntryNamesSchemeAndProgram() throws Exception {
    Path applications = folder.resolve("applications");
    String said =
        new LinkRegistration(applications, LinkRegistration.quoted("/opt/a $b/hall") + " assistant")
            .write();
    assertThat(Files.readAllLines(applications.resolve("certhall-assistant.desktop")))
        .startsWith("[Desktop Entry]")
        .contains(
            "Exec=\"/opt/a \\\\$b/hall\" assistant --code %u",
            "MimeType=x-scheme-handler/certhall;");
    assertThat(said).contains("xdg-mime default certhall-assistant.desktop");
  }
}
