package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator is told at the terminal, by the real library. */
class KeyStoreCheckTest {

  @TempDir private Path folder;
  private SoftHsm hsm;
  private final Map<String, String> environment = new HashMap<>();
  private String said;

  @BeforeEach
  void make() throws Exception {
    hsm = SoftHsm.in(folder);
    Path pin = Files.writeString(folder.resolve("pin"), SoftHsm.PIN + "\n");
    environment.put("CERTHALL_KEYSTORE_PKCS11", "my-hsm");
    environment.put("CERTHALL_KEYSTORE_MY_HSM_LIBRARY", SoftHsm.LIBRARY.toString());
    environment.put("CERTHALL_KEYSTORE_MY_HSM_TOKEN", SoftHsm.LABEL);
    environment.put("CERTHALL_KEYSTORE_MY_HSM_PIN_FILE", pin.toString());
  }

  @AfterEach
  void close() throws Exception {
    hsm.close();
  }

  private int check(String... only) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int status =
        new KeyStoreCheck(
                environment, Clock.systemUTC(), new PrintStream(out, true, StandardCharsets.UTF_8))
            .run(List.of(only));
    said = out.toString(StandardCharsets.UTF_8);
    return status;
  }

  @Test
  void whenAllIsWell_thenEveryAlgorithmIsTriedAndNothingIsLeftInTheModule() throws Exception {
    assertThat(check()).isZero();
    assertThat(said).contains("RSA_4096  可用").contains("P_384     可用").contains("Works:");
    assertThat(said).contains("SM2       不支持");
    assertThat(hsm.tool("--login", "--pin", SoftHsm.PIN, "--list-objects"))
        .doesNotContain("trial-");
  }

  @Test
  void whenTheLibraryIsNotThere_thenSaid() {
    environment.put("CERTHALL_KEYSTORE_MY_HSM_LIBRARY", folder.resolve("none.so").toString());
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[LIBRARY_MISSING]", "none.so", "找不到", "no PKCS#11 library");
  }

  @Test
  void whenTheLabelIsWrong_thenSaid() {
    environment.put("CERTHALL_KEYSTORE_MY_HSM_TOKEN", "Nobody");
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[TOKEN_NOT_FOUND] token Nobody");
  }

  @Test
  void whenTheSlotIsWrong_thenSaid() {
    environment.remove("CERTHALL_KEYSTORE_MY_HSM_TOKEN");
    environment.put("CERTHALL_KEYSTORE_MY_HSM_SLOT", "99999");
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[TOKEN_NOT_FOUND] slot 99999");
  }

  @Test
  void whenThePinIsWrong_thenSaidAndTheWrongPinIsNotShown() throws Exception {
    Files.writeString(folder.resolve("pin"), "13572468");
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[PIN_WRONG]", "CKR_PIN_INCORRECT").doesNotContain("13572468");
  }

  @Test
  void whenThePinFileIsMissing_thenSaid() throws Exception {
    Files.delete(folder.resolve("pin"));
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[PIN_MISSING]", "certhall.keystore.my-hsm.pin-file");
  }

  @Test
  void whenTheTokenIsAway_thenSaid() throws Exception {
    hsm.takeAway();
    assertThat(check()).isEqualTo(1);
    assertThat(said).contains("[AWAY]", "CKR_GENERAL_ERROR");
  }

  @Test
  void whenASettingIsMissing_thenItIsNamed() {
    environment.remove("CERTHALL_KEYSTORE_MY_HSM_LIBRARY");
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("certhall.keystore.my-hsm.library");
  }

  @Test
  void whenNeitherTokenNorSlotIsSet_thenSaid() {
    environment.remove("CERTHALL_KEYSTORE_MY_HSM_TOKEN");
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("certhall.keystore.my-hsm.token", "certhall.keystore.my-hsm.slot");
  }

  @Test
  void whenThereIsNone_thenSaid() {
    environment.clear();
    assertThat(check()).isEqualTo(2);
    assertThat(said).contains("CERTHALL_KEYSTORE_PKCS11");
  }

  @Test
  void whenOneIsNamed_thenTheOthersAreLeftAlone() {
    assertThat(check("other")).isEqualTo(2);
  }
}
