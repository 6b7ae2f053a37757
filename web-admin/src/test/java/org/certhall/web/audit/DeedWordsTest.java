package org.certhall.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DeedWordsTest {

  private static final Pattern LISTED = Pattern.compile("`([a-z-]+\\.[a-z-]+)`");

  @Test
  void whenADeedIsListed_thenTheAuditorReadsItInWords() throws IOException {
    String docs = Files.readString(Path.of("../docs/audit.md"));
    String list = docs.substring(docs.indexOf("## Deeds"), docs.indexOf("Settings:"));
    Set<String> listed =
        LISTED
            .matcher(list)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(new TreeSet<>(ResourceBundle.getBundle(DeedWords.BUNDLE).keySet()))
        .isEqualTo(listed);
  }
}
