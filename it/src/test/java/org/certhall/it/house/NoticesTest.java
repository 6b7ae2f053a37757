package org.certhall.it.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is handed on names the licence of everything in it, and of nothing that only tests use. */
class NoticesTest {

  private static final Pattern LIBRARY =
      Pattern.compile("\\(([^\\s:()]+):([^\\s:]+):([^\\s:]+) - ");

  @Test
  void whenTheEarIsBuilt_thenEachOfItsLibrariesIsListed() throws IOException {
    try (ZipFile ear = new ZipFile("../ear/target/server/hall.ear")) {
      String list = text(ear, "META-INF/THIRD-PARTY.txt");
      assertThat(named(list, name -> name.group(1) + "-" + jar(name)))
          .containsAll(jarsUnder(ear, "lib/"));
      assertThat(list).contains("org.primefaces:primefaces").doesNotContain("junit", "assertj");
    }
  }

  @Test
  void whenTheAssistantIsBuilt_thenItsLibrariesAreListedAndNoOthers() throws IOException {
    Path lib = Path.of("../assistant/target/lib");
    try (Stream<Path> files = Files.list(lib)) {
      assertThat(named(Files.readString(lib.resolve("THIRD-PARTY.txt")), NoticesTest::jar))
          .containsExactlyInAnyOrderElementsOf(
              files
                  .map(file -> file.getFileName().toString())
                  .filter(name -> name.endsWith(".jar"))
                  .toList());
    }
  }

  private static Set<String> named(String list, Function<MatchResult, String> name) {
    return LIBRARY.matcher(list).results().map(name).collect(Collectors.toSet());
  }

  private static String jar(MatchResult library) {
    return library.group(2) + "-" + library.group(3) + ".jar";
  }

  private static Set<String> jarsUnder(ZipFile ear, String folder) {
    return ear.stream()
        .map(entry -> entry.getName())
        .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
        .map(name -> name.substring(folder.length()))
        .collect(Collectors.toSet());
  }

  private static String text(ZipFile ear, String name) throws IOException {
    try (InputStream in = ear.getInputStream(ear.getEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
