package org.certhall.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text of every module is there in both languages. */
class BundlesTest {

  private static final Path HOUSE = Path.of("").toAbsolutePath().getParent();
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

  static List<Path> chineseBundles() throws IOException {
    try (Stream<Path> modules = Files.list(HOUSE)) {
      return modules
          .map(module -> module.resolve("src/main/resources"))
          .filter(Files::isDirectory)
          .flatMap(BundlesTest::chineseBundlesIn)
          .sorted()
          .toList();
    }
  }

  private static Stream<Path> chineseBundlesIn(Path resources) {
    try (Stream<Path> files = Files.walk(resources)) {
      return files.filter(file -> file.toString().endsWith("_zh_CN.properties")).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whenTheHouseIsSearched_thenBundlesAreFound() throws IOException {
    assertThat(chineseBundles()).hasSizeGreaterThan(3);
  }

  @ParameterizedTest
  @MethodSource("chineseBundles")
  void whenATextExistsInOneLanguage_thenItExistsInTheOther(Path chinese) throws IOException {
    Properties zh = read(chinese);
    Properties en = read(sibling(chinese, "_en"));
    Properties base = read(sibling(chinese, ""));

    assertThat(en.stringPropertyNames()).as(chinese.toString()).isEqualTo(zh.stringPropertyNames());
    assertThat(base).as("the base bundle is a copy of the English one").isEqualTo(en);
    for (String key : zh.stringPropertyNames()) {
      assertThat(zh.getProperty(key)).as(key).isNotBlank();
      assertThat(arguments(en.getProperty(key))).as(key).isEqualTo(arguments(zh.getProperty(key)));
    }
  }

  @ParameterizedTest
  @MethodSource("chineseBundles")
  void whenAChineseTextHasAPause_thenItIsAChineseOne(Path chinese) throws IOException {
    Properties zh = read(chinese);
    for (String key : zh.stringPropertyNames()) {
      assertThat(zh.getProperty(key)).as(key).doesNotContainPattern("\\p{IsHan}[,;:?!]");
    }
  }

  private static Set<String> arguments(String pattern) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = ARGUMENT.matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static Path sibling(Path chinese, String suffix) {
    String name = chinese.getFileName().toString();
    return chinese.resolveSibling(name.replace("_zh_CN", suffix));
  }

  private static Properties read(Path file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      texts.load(reader);
    }
    return texts;
  }
}
