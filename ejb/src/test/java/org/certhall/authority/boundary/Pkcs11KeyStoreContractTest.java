package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract, kept by SoftHSM; OpenSC's tool judges what lies in it. */
class Pkcs11KeyStoreContractTest extends KeyStoreContract {

  @TempDir private Path folder;
  private SoftHsm hsm;

  @BeforeEach
  void make() throws Exception {
    hsm = SoftHsm.in(folder);
  }

  @AfterEach
  void close() throws Exception {
    hsm.close();
  }

  @Override
  KeyStoreGate open() {
    return hsm.open(SoftHsm.settings(SoftHsm.LABEL, SoftHsm.PIN), Clock.systemUTC());
  }

  @Override
  Set<KeyAlgorithm> expected() {
    return EnumSet.complementOf(EnumSet.of(KeyAlgorithm.SM2));
  }

  @Test
  void whenAKeyIsMade_thenOthersSeeItAndCannotTakeItOut() throws Exception {
    KeyStoreGate store = open();
    store.create("authority-rsa", KeyAlgorithm.RSA_2048);
    store.create("authority-ec", KeyAlgorithm.P_256);
    String secret =
        hsm.tool("--login", "--pin", SoftHsm.PIN, "--list-objects", "--type", "privkey");
    assertThat(secret)
        .contains("Private Key Object; RSA", "Private Key Object; EC")
        .contains("authority-rsa", "authority-ec");
    assertThat(lines(secret, "Usage")).containsExactly("sign", "sign");
    assertThat(lines(secret, "Access"))
        .hasSize(2)
        .allMatch(access -> access.startsWith("sensitive, always sensitive, never extractable"));
  }

  private static List<String> lines(String text, String head) {
    return text.lines()
        .map(String::strip)
        .filter(line -> line.startsWith(head + ":"))
        .map(line -> line.substring(head.length() + 1).strip())
        .toList();
  }

  @Test
  void whenRemoved_thenNoHalfOfItIsLeft() throws Exception {
    KeyStoreGate store = open();
    store.remove(store.create("unwanted", KeyAlgorithm.P_256));
    assertThat(hsm.tool("--login", "--pin", SoftHsm.PIN, "--list-objects"))
        .doesNotContain("unwanted");
  }

  @Test
  void whenSm2IsWanted_thenRefusedWithTheReason() {
    KeyStores stores = new KeyStores(List.of(open()));
    assertThatThrownBy(() -> stores.create(SoftHsm.NAME, "sm2", KeyAlgorithm.SM2))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.type()).isEqualTo(ProblemType.KEY_ALGORITHM_NOT_OFFERED);
              assertThat(problem.arguments()).containsExactly(SoftHsm.NAME, KeyAlgorithm.SM2);
            });
  }
}
