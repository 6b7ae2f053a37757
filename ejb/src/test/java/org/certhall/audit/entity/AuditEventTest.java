package org.certhall.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditEventTest {

  /** What is called, such as {@code record(}, with the deed as its first argument. */
  private static final Pattern WRITTEN =
      Pattern.compile("\\b(?:of|record|done|deed|event|refused)\\(\\s*\"([a-z-]+\\.[a-z-]+)\"");

  private static final Pattern LISTED = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");

  @ParameterizedTest
  @ValueSource(strings = {"order", "order.putBack", "scan.seen.LICENCE", "Order.begun", "order."})
  void whenADeedIsSpeltOtherwise_thenItIsRefused(String deed) {
    assertThatThrownBy(() -> AuditEvent.of(deed, "x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whenDetailsAreAdded_thenTheEventBeforeKeepsItsOwn() {
    AuditEvent event = AuditEvent.of("scan.seen", "order").with("document", "LICENCE");
    assertThat(event.with("page", "1").details()).hasSize(2);
    assertThat(event.details()).containsOnlyKeys("document");
  }

  /** The auditor's filter takes a whole deed: the list is what there is to look for. */
  @Test
  void whenADeedIsWritten_thenItIsListed() throws IOException {
    String docs = Files.readString(Path.of("../docs/audit.md"), StandardCharsets.UTF_8);
    String list = docs.substring(docs.indexOf("## Deeds"), docs.indexOf("Settings:"));
    assertThat(found(LISTED, list)).isEqualTo(written());
  }

  private static Set<String> written() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> found(WRITTEN, text(file)).stream())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
