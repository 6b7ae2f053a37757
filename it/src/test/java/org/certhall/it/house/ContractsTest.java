package org.certhall.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 2 of the house: each "shall" of a contract names the test that shows it. */
class ContractsTest {

  private static final Path ROOT = Path.of("..");

  /** A test by its class, and perhaps its method. */
  private static final Pattern TEST =
      Pattern.compile("(?<![*\\w])([A-Z]\\w*(?:Test|IT|Properties|Contract))(?:#(\\w+))?\\b");

  /** The sources by the names of their classes. */
  private static final Map<String, String> SOURCES = new LinkedHashMap<>();

  @BeforeAll
  static void readSources() {
    files(path -> path.toString().matches(".*/src/(main|test)/java/.*\\.java"))
        .forEach(
            path -> SOURCES.put(path.getFileName().toString().replace(".java", ""), text(path)));
    assertThat(SOURCES).containsKeys("ContractsTest", "OrderTest", "DoorTest", "LauncherTest");
  }

  @Test
  void whenAContractNamesATest_thenThereIsOne() {
    assertThat(files(ContractsTest::isContract).flatMap(ContractsTest::missing))
        .as("tests that contracts and documents name and that do not exist (2)")
        .isEmpty();
  }

  @Test
  void whenAContractSaysShall_thenItNamesATest() {
    assertThat(
            files(path -> path.endsWith("package-info.java"))
                .flatMap(path -> duties(text(path)))
                .filter(duty -> !TEST.matcher(duty).find()))
        .as("duties that no test is named for (2)")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'shown by {@code OrderTest}',",
    "'shown by {@code NoSuchTest}',NoSuchTest",
    "'{@code OrderTest#whenPigsFly_thenItRains}',OrderTest#whenPigsFly_thenItRains"
  })
  void whenATextNamesATest_thenOnlyOneThatIsThereIsFound(String text, String missing) {
    assertThat(missing(text)).isEqualTo(missing == null ? List.of() : List.of(missing));
  }

  @Test
  void whenADutyIsBrokenOverLines_thenItIsReadWhole() {
    assertThat(
            duties("/** <ul>\n * <li>It shall\n *     hold: {@code\n * OrderTest}.\n * </ul> */"))
        .containsExactly("It shall hold: {@code OrderTest}.");
  }

  private static boolean isContract(Path path) {
    return path.endsWith("package-info.java") || path.toString().endsWith(".md");
  }

  private static Stream<String> missing(Path path) {
    return missing(text(path)).stream().map(test -> ROOT.relativize(path) + ": " + test);
  }

  private static List<String> missing(String text) {
    return TEST.matcher(text)
        .results()
        .filter(named -> !isThere(named))
        .map(MatchResult::group)
        .toList();
  }

  private static boolean isThere(MatchResult named) {
    String source = SOURCES.get(named.group(1));
    return source != null
        && (named.group(2) == null || source.contains(" " + named.group(2) + "("));
  }

  /** Each item, and what stands before the list, that says "shall". */
  private static Stream<String> duties(String contract) {
    String flat = contract.replaceAll("\\s*\\n \\*\\s*", " ");
    List<String> found = new ArrayList<>();
    for (String item : flat.split("<li>", -1)) {
      String duty = item.replaceAll("</ul>.*", "").strip();
      if (duty.contains(" shall ")) {
        found.add(duty);
      }
    }
    return found.stream();
  }

  private static Stream<Path> files(Predicate<Path> wanted) {
    try (Stream<Path> all = Files.walk(ROOT)) {
      return all
          .filter(path -> !path.toString().contains("/target/"))
          .filter(wanted)
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
