package org.certhall.house;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every setting of every module: one default wherever it is read, and its line in the docs. */
class SettingsTest {

  private static final Pattern INJECTED =
      Pattern.compile(
          "@ConfigProperty\\(\\s*name = \"(certhall\\.[^\"]+)\"(?:,\\s*defaultValue = \"([^\"]*)\")?");
  private static final Pattern READ =
      Pattern.compile("(?:[sS]etting|getOptionalValue)\\(\"(certhall\\.[^\"]+)\"[,)]");
  private static final Pattern OF_THE_PLATFORM =
      Pattern.compile("\\$\\{MPCONFIG=(certhall\\.[a-z.-]+)(?::([^}]*))?\\}");
  private static final Pattern BEGINNING =
      Pattern.compile("String PREFIX = \"(certhall\\.[a-z.-]+\\.)\"");
  private static final Pattern BEHIND = Pattern.compile("\\(PREFIX \\+ \"([a-z0-9-]+)\"\\)");

  /** Of each thing that the administrator names; the docs name it {@code hsm}. */
  private static final Pattern OF_A_NAME = Pattern.compile("of\\(name, \"([a-z-]+)\"\\)");

  private static final Pattern LISTED = Pattern.compile("`(certhall\\.[a-z0-9.-]+)`");

  private final List<Setting> settings = settings();

  /** What one place in the code reads. */
  private record Setting(String name, String standard) {}

  @Test
  void whenASettingIsReadInSeveralPlaces_thenItsDefaultIsTheSame() {
    Map<String, Set<String>> defaults =
        settings.stream()
            .collect(
                groupingBy(
                    Setting::name,
                    TreeMap::new,
                    mapping(Setting::standard, toCollection(TreeSet::new))));
    assertThat(defaults).isNotEmpty().allSatisfy((name, found) -> assertThat(found).hasSize(1));
  }

  @Test
  void whenNothingIsConfigured_thenAHallIsNoDemo() {
    assertThat(settings).contains(new Setting("certhall.demo", "false"));
  }

  @Test
  void whenASettingIsRead_thenItIsListed() throws IOException {
    String docs = Files.readString(Path.of("../docs/configuration.md"), StandardCharsets.UTF_8);
    Set<String> listed =
        LISTED
            .matcher(docs)
            .results()
            .map(found -> found.group(1))
            .collect(toCollection(TreeSet::new));
    Set<String> read = settings.stream().map(Setting::name).collect(toCollection(TreeSet::new));
    assertThat(listed).isEqualTo(read);
  }

  private static List<Setting> settings() {
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      return files
          .filter(file -> file.toString().contains("src/main/java"))
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(SettingsTest::settings)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Setting> settings(Path file) {
    try {
      String source = Files.readString(file, StandardCharsets.UTF_8);
      return Stream.concat(
          Stream.of(INJECTED, READ, OF_THE_PLATFORM)
              .flatMap(place -> place.matcher(source).results())
              .map(SettingsTest::setting),
          BEGINNING.matcher(source).results().flatMap(begin -> behind(begin.group(1), source)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Setting> behind(String prefix, String source) {
    return Stream.concat(
            BEHIND.matcher(source).results().map(found -> prefix + found.group(1)),
            OF_A_NAME.matcher(source).results().map(found -> prefix + "hsm." + found.group(1)))
        .map(name -> new Setting(name, ""));
  }

  private static Setting setting(MatchResult found) {
    String standard = found.groupCount() > 1 ? found.group(2) : null;
    return new Setting(found.group(1), standard == null ? "" : standard);
  }
}
