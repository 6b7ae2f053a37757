package org.certhall.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PINs of tokens are typed in the assistant only: no page of the hall has a field for one. */
class NoPinFieldTest {

  private static final Pattern SECRET =
      Pattern.compile("inputSecret|p:password|type=.?.?password|'password'");

  private static boolean hasSecretField(Path page) {
    try {
      return SECRET.matcher(Files.readString(page)).find();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Path> pages(String folder) throws IOException {
    return Files.walk(Path.of("..", folder, "src/main"))
        .filter(file -> file.toString().matches(".*\\.(xhtml|js)"));
  }

  @Test
  void whenAllPagesAreRead_thenOnlyTheStaffSignInAndAccountsHaveSecretFields() throws IOException {
    assertThat(pages("web-public")).isNotEmpty().noneMatch(NoPinFieldTest::hasSecretField);
    assertThat(pages("look")).isNotEmpty().noneMatch(NoPinFieldTest::hasSecretField);
    assertThat(pages("web-admin").filter(NoPinFieldTest::hasSecretField))
        .allMatch(page -> page.toString().contains("/branch/"));
  }
}
