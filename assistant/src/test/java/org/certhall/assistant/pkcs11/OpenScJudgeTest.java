package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.assistant.token.Pins.pin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyCentre;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.TestAuthority;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.token.WrappedKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody else's program judges what the driver left on the token. */
class OpenScJudgeTest {
  @TempDir private Path folder;
  private SoftHsm hsm;

  @BeforeEach
  void make() throws Exception {
    hsm = SoftHsm.in(folder);
  }

  private interface Deed {
    void on(TokenApplication application) throws TokenException, IOException;
  }

  private void with(Deed deed) throws TokenException, IOException {
    try (Pkcs11Driver driver = Pkcs11Driver.load(SoftHsm.LIBRARY)) {
      deed.on(driver.tokens().get(0).applications().get(0));
    }
  }

  private String logIn(String pin) throws IOException, InterruptedException {
    return hsm.pkcs11Tool("--login", "--pin", pin, "--list-objects");
  }

  @Test
  void whenUnlocked_thenTheNewPinOpensAndTheOldFails() throws Exception {
    with(a -> a.unlock(pin(SoftHsm.ADMINISTRATOR_PIN), pin("24682468")));

    logIn("24682468");
    assertThatThrownBy(() -> logIn(SoftHsm.USER_PIN)).hasMessageContaining("CKR_PIN_INCORRECT");
  }

  @Test
  void whenTheAdministratorPinIsRotated_thenOnlyTheNewOneIsTheSecurityOfficers() throws Exception {
    with(a -> a.changeAdministratorPin(pin(SoftHsm.ADMINISTRATOR_PIN), pin("a1B2c3D4")));

    unlock("a1B2c3D4");
    logIn("13571357");
    assertThatThrownBy(() -> unlock(SoftHsm.ADMINISTRATOR_PIN))
        .hasMessageContaining("CKR_PIN_INCORRECT");
  }

  private void unlock(String administratorPin) throws IOException, InterruptedException {
    hsm.pkcs11Tool(
        "--login",
        "--login-type",
        "so",
        "--so-pin",
        administratorPin,
        "--init-pin",
        "--new-pin",
        "13571357");
  }

  @Test
  void whenCertified_thenOthersReadTheCertificateAndCannotTakeTheKey() throws Exception {
    with(
        application -> {
          try (UserSession session = application.logIn(pin(SoftHsm.USER_PIN))) {
            TokenKey key = session.generateKeyPair(KeyAlgorithm.RSA_2048, KeyUse.SIGN);
            X509CertificateHolder certificate = TestAuthority.certify(key.publicKey(), 1);
            session.writeCertificate(key.id(), certificate);
            Files.write(folder.resolve("expected.der"), certificate.getEncoded());
          }
        });

    String objects = logIn(SoftHsm.USER_PIN);
    assertThat(objects)
        .contains("Private Key Object; RSA", "sensitive, always sensitive, never extractable");
    Path read = folder.resolve("read.der");
    hsm.pkcs11Tool(
        "--read-object", "--type", "cert", "--label", "signature", "-o", read.toString());
    assertThat(read).hasSameBinaryContentAs(folder.resolve("expected.der"));
  }

  @Test
  void whenAnRsaKeyIsImported_thenOthersDecryptWithItAndCannotTakeIt() throws Exception {
    KeyPair pair = KeyCentre.make(KeyAlgorithm.RSA_2048);
    String id = imported(KeyAlgorithm.RSA_2048, pair);
    Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    cipher.init(Cipher.ENCRYPT_MODE, pair.getPublic());
    Files.write(folder.resolve("secret"), cipher.doFinal("云海".getBytes(UTF_8)));

    hsm.pkcs11Tool(
        "--login",
        "--pin",
        SoftHsm.USER_PIN,
        "--decrypt",
        "--mechanism",
        "RSA-PKCS",
        "--id",
        id,
        "--input-file",
        folder.resolve("secret").toString(),
        "--output-file",
        folder.resolve("clear").toString());
    assertThat(folder.resolve("clear")).hasContent("云海");
    assertThat(logIn(SoftHsm.USER_PIN)).contains("decrypt, unwrap").contains("sensitive");
  }

  @Test
  void whenAP256KeyIsImported_thenOthersAgreeOnAKeyWithIt() throws Exception {
    KeyPair pair = KeyCentre.make(KeyAlgorithm.P_256);
    String id = imported(KeyAlgorithm.P_256, pair);
    KeyPair other = KeyCentre.make(KeyAlgorithm.P_256);
    Files.write(folder.resolve("other.der"), other.getPublic().getEncoded());

    hsm.pkcs11Tool(
        "--login",
        "--pin",
        SoftHsm.USER_PIN,
        "--derive",
        "--mechanism",
        "ECDH1-DERIVE",
        "--id",
        id,
        "--input-file",
        folder.resolve("other.der").toString(),
        "--output-file",
        folder.resolve("agreed").toString());
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH", new BouncyCastleProvider());
    agreement.init(other.getPrivate());
    agreement.doPhase(pair.getPublic(), true);
    assertThat(folder.resolve("agreed")).hasBinaryContent(agreement.generateSecret());
  }

  private String imported(KeyAlgorithm algorithm, KeyPair pair) throws Exception {
    AtomicReference<String> id = new AtomicReference<>();
    with(
        application -> {
          try (UserSession session = application.logIn(pin(SoftHsm.USER_PIN))) {
            TokenKey sign = session.generateKeyPair(algorithm, KeyUse.SIGN);
            WrappedKey wrapped =
                KeyCentre.wrapped(pair, algorithm, session.transportKey(sign.id()));
            id.set(session.importKeyPair(sign.id(), wrapped).id().hex());
          }
        });
    return id.get();
  }
}
