package org.certhall.assistant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.certhall.assistant.token.TestAuthority;
import org.certhall.assistant.wire.Pem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder;
  private final InputStream realInput = System.in;
  private String out;
  private String err;

  @AfterEach
  void restore() {
    System.setIn(realInput);
  }

  private int token(String... args) {
    List<String> all = new ArrayList<>(List.of("token", "--tokens", folder.toString()));
    all.addAll(List.of(args));
    StringWriter written = new StringWriter();
    StringWriter refused = new StringWriter();
    int status =
        Main.run(new PrintWriter(written), new PrintWriter(refused), all.toArray(String[]::new));
    out = written.toString();
    err = refused.toString();
    return status;
  }

  private static void typed(String text) {
    System.setIn(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void whenListedForMachines_thenTheOuterContract() throws Exception {
    token("new", "--serial", "DEMO00000001", "--applications", "2");
    assertThat(token("list", "--json")).isZero();

    JsonNode list = new JsonMapper().readTree(out);
    assertThat(list).hasSize(1);
    assertThat(list.get(0).fieldNames())
        .toIterable()
        .containsExactly("serial", "model", "applications");
    JsonNode application = list.at("/0/applications/1");
    assertThat(application.fieldNames())
        .toIterable()
        .containsExactly("name", "locked", "tries_left", "certificates");
    assertThat(application.get("name").asText()).isEqualTo("APP2");
    assertThat(application.get("locked").isBoolean()).isTrue();
    assertThat(application.get("tries_left").asInt()).isEqualTo(15);
    assertThat(application.get("certificates")).isEmpty();
  }

  @Test
  void whenCertified_thenTheListShowsThePem() throws Exception {
    token("new", "--serial", "DEMO00000001");
    typed("12345678\n");
    assertThat(token("request", "DEMO00000001", "--subject", "CN=示例,C=CN")).isZero();
    Path pem = folder.resolve("certificate.pem");
    try (PEMParser parser = new PEMParser(new StringReader(out))) {
      PKCS10CertificationRequest request = (PKCS10CertificationRequest) parser.readObject();
      Files.writeString(pem, Pem.of(TestAuthority.certify(request.getSubjectPublicKeyInfo(), 7)));
    }
    typed("12345678\n");
    assertThat(token("install", "DEMO00000001", "--certificate", pem.toString())).isZero();

    token("list", "--json");
    assertThat(new JsonMapper().readTree(out).at("/0/applications/0/certificates/0").asText())
        .isEqualTo(Files.readString(pem));
    token("inspect", "DEMO00000001");
    assertThat(out).contains("CN=Test subject 7", "P_256", "tries left: 15");
  }

  @Test
  void whenLocked_thenSeenAndTheRightPinIsRefused() {
    token("new", "--serial", "DEMO00000001");
    assertThat(token("lock", "DEMO00000001")).isZero();
    assertThat(out).contains("15 wrong PINs");
    assertThat(token("list")).isZero();
    assertThat(out).contains("APP1  locked");

    typed("12345678\n");
    assertThat(token("verify", "DEMO00000001")).isEqualTo(1);
    assertThat(err).contains("locked");
  }

  @Test
  void whenVerified_thenRightAndWrongAreToldApart() {
    token("new", "--serial", "DEMO00000001");
    typed("12345678\r\n");
    assertThat(token("verify", "DEMO00000001")).isZero();
    typed("87654321");
    assertThat(token("verify", "DEMO00000001")).isEqualTo(1);
    assertThat(err).contains("14 tries left");
    typed("");
    assertThat(token("verify", "DEMO00000001")).isEqualTo(1);
    assertThat(err).contains("No PIN");
  }

  @Test
  void whenMadeWithOwnPins_thenTheyAreReadFromStandardInput() {
    typed("24682468\na1B2c3D4\n");
    assertThat(token("new", "--serial", "DEMO00000001", "--own-pins")).isZero();
    typed("24682468\n");
    assertThat(token("verify", "DEMO00000001")).isZero();
    token("inspect", "DEMO00000001");
    assertThat(out).doesNotContain("factory");
  }

  @Test
  void whenUnplugged_thenNotListedUntilPlugged() {
    token("new", "--serial", "DEMO00000001");
    assertThat(token("unplug", "DEMO00000001")).isZero();
    token("list", "--json");
    assertThat(out.strip()).isEqualTo("[]");
    assertThat(token("inspect", "DEMO00000001")).isEqualTo(1);
    assertThat(err).contains("not plugged in");
    assertThat(token("plug", "DEMO00000001")).isZero();
    token("list");
    assertThat(out).contains("DEMO00000001");
  }

  @Test
  void whenApplicationIsNotNamedButNeeded_thenTheChoiceIsShown() {
    token("new", "--serial", "DEMO00000001", "--applications", "2");
    assertThat(token("lock", "DEMO00000001")).isEqualTo(1);
    assertThat(err).contains("APP1, APP2");
    assertThat(token("lock", "DEMO00000001", "--application", "APP2")).isZero();
  }

  @Test
  void whenArgumentsAreNonsense_thenUsageAndNothingIsMade() {
    assertThat(token("new", "--serial", "../../etc")).isEqualTo(2);
    assertThat(token("new", "--applications", "0")).isEqualTo(1);
    assertThat(token("new", "--applications", "x")).isEqualTo(2);
    assertThat(token("verify", "DEMO00000001", "12345678")).isEqualTo(2);
    token("list", "--json");
    assertThat(out.strip()).isEqualTo("[]");
  }
}
