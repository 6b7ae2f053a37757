package org.certhall.assistant.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.assistant.token.Pins.assertRefused;
import static org.certhall.assistant.token.Pins.pin;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.KeyPair;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every driver owes to those who stand on the port. */
public abstract class TokenContract {
  private static final Provider BC = new BouncyCastleProvider();
  private static final X500Name SUBJECT = Subject.of("CN=示例科技有限公司,O=示例科技,C=CN");

  /** A driver that sees exactly one blank token. */
  protected abstract TokenDriver driver();

  protected abstract String userPin();

  protected abstract String administratorPin();

  protected abstract Set<KeyAlgorithm> algorithms();

  protected final TokenApplication application() throws TokenException {
    return driver().tokens().get(0).applications().get(0);
  }

  private UserSession session() throws TokenException {
    return application().logIn(pin(userPin()));
  }

  @Test
  void whenPluggedIn_thenFoundBySerial() throws Exception {
    assertThat(driver().tokens()).hasSize(1);
    Token token = driver().tokens().get(0);

    assertThat(driver().token(token.serial()).model()).isEqualTo(token.model()).isNotBlank();
    assertThat(token.application(application().name()).keys()).isEmpty();
    assertRefused(() -> driver().token(new TokenSerial("ANOTHER")), TokenFault.REMOVED);
    assertRefused(() -> token.application("another"), TokenFault.NO_SUCH_THING);
  }

  @Test
  void whenNothingWasTried_thenNeitherPinIsLowOrLocked() throws Exception {
    assertThat(application().userPin().locked()).isFalse();
    assertThat(application().userPin().countLow()).isFalse();
    assertThat(application().administratorPin().locked()).isFalse();
    assertThat(application().administratorPin().finalTry()).isFalse();
  }

  @Test
  void whenPinIsRight_thenVerified() throws Exception {
    application().verifyPin(pin(userPin()));
    application().verifyAdministratorPin(pin(administratorPin()));
  }

  @Test
  void whenPinIsWrong_thenRefusedAndSeen() throws Exception {
    assertRefused(() -> application().verifyPin(pin("00000001")), TokenFault.PIN_INCORRECT);
    assertThat(application().userPin().countLow()).isTrue();

    application().verifyPin(pin(userPin()));
    assertThat(application().userPin().countLow()).isFalse();
  }

  @Test
  void whenPinCannotFit_thenRefusedWithoutATry() throws Exception {
    String tooLong = "x".repeat(application().pinLength().max() + 1);
    assertRefused(() -> application().verifyPin(pin("1")), TokenFault.PIN_LENGTH);
    assertRefused(() -> application().verifyPin(pin(tooLong)), TokenFault.PIN_LENGTH);
    assertRefused(
        () -> application().unlock(pin(administratorPin()), pin("1")), TokenFault.PIN_LENGTH);
    assertRefused(
        () -> application().changePin(pin(userPin()), pin(tooLong)), TokenFault.PIN_LENGTH);
    assertThat(application().userPin().countLow()).isFalse();
  }

  @Test
  void whenPinIsChanged_thenOnlyTheNewOneOpens() throws Exception {
    application().changePin(pin(userPin()), pin("24682468"));

    application().verifyPin(pin("24682468"));
    assertRefused(() -> application().verifyPin(pin(userPin())), TokenFault.PIN_INCORRECT);
    assertRefused(
        () -> application().changePin(pin(userPin()), pin("13571357")), TokenFault.PIN_INCORRECT);
  }

  @Test
  void whenUnlockedByTheAdministrator_thenNewPinOpensAndKeysStay() throws Exception {
    TokenKey key;
    try (UserSession session = session()) {
      key = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      session.writeCertificate(key.id(), TestAuthority.certify(key.publicKey(), 1));
    }
    application().unlock(pin(administratorPin()), pin("24682468"));

    assertRefused(() -> application().verifyPin(pin(userPin())), TokenFault.PIN_INCORRECT);
    try (UserSession session = application().logIn(pin("24682468"))) {
      assertProves(session, key);
    }
  }

  @Test
  void whenAdministratorPinIsWrong_thenNothingIsUnlocked() throws Exception {
    assertRefused(
        () -> application().unlock(pin("00000001"), pin("24682468")), TokenFault.PIN_INCORRECT);
    application().verifyPin(pin(userPin()));
  }

  @Test
  void whenAdministratorPinIsChanged_thenOnlyTheNewOneUnlocks() throws Exception {
    application().changeAdministratorPin(pin(administratorPin()), pin("a1B2c3D4e5F6"));

    application().verifyAdministratorPin(pin("a1B2c3D4e5F6"));
    assertRefused(
        () -> application().unlock(pin(administratorPin()), pin("24682468")),
        TokenFault.PIN_INCORRECT);
    application().unlock(pin("a1B2c3D4e5F6"), pin("24682468"));
    application().verifyPin(pin("24682468"));
  }

  @ParameterizedTest
  @EnumSource
  void whenKeyIsMade_thenItsRequestVerifiesAndNamesTheSubject(KeyAlgorithm algorithm)
      throws Exception {
    assumeTrue(algorithms().contains(algorithm));
    try (UserSession session = session()) {
      TokenKey key = session.generateKeyPair(algorithm, KeyUse.SIGN);
      assertThat(key.algorithm()).isEqualTo(algorithm);

      PKCS10CertificationRequest request =
          new PKCS10CertificationRequest(session.certificateRequest(key.id(), SUBJECT));

      assertThat(
              request.isSignatureValid(
                  new JcaContentVerifierProviderBuilder()
                      .setProvider(BC)
                      .build(request.getSubjectPublicKeyInfo())))
          .isTrue();
      assertThat(request.getSubjectPublicKeyInfo()).isEqualTo(key.publicKey());
      assertThat(attribute(request, BCStyle.CN)).isInstanceOf(DERUTF8String.class);
      assertThat(attribute(request, BCStyle.C)).isInstanceOf(DERPrintableString.class);
    }
  }

  private static ASN1Encodable attribute(
      PKCS10CertificationRequest request, org.bouncycastle.asn1.ASN1ObjectIdentifier type) {
    return request.getSubject().getRDNs(type)[0].getFirst().getValue();
  }

  @ParameterizedTest
  @EnumSource
  void whenAlgorithmIsUnknownToTheToken_thenSaid(KeyAlgorithm algorithm) throws Exception {
    assumeTrue(!algorithms().contains(algorithm));
    try (UserSession session = session()) {
      assertRefused(
          () -> session.generateKeyPair(algorithm, KeyUse.SIGN), TokenFault.MECHANISM_MISSING);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenProving_thenTheTypedTextIsSigned(KeyAlgorithm algorithm) throws Exception {
    assumeTrue(algorithms().contains(algorithm));
    try (UserSession session = session()) {
      assertProves(session, session.generateKeyPair(algorithm, KeyUse.SIGN));
    }
  }

  private static void assertProves(UserSession session, TokenKey key) throws Exception {
    ProofText text =
        new ProofText(ProofText.Purpose.WRITE, "https://hall.example", "hall", new byte[32]);
    Signature check =
        Signature.getInstance(
            switch (key.algorithm()) {
              case RSA_2048 -> "SHA256withRSA";
              case P_256 -> "SHA256withECDSA";
              case SM2 -> "SM3withSM2";
            },
            BC);
    PublicKey publicKey = BouncyCastleProvider.getPublicKey(key.publicKey());
    check.initVerify(publicKey);
    check.update(text.encoded(key.algorithm()));

    assertThat(check.verify(session.prove(key.id(), text))).isTrue();
  }

  @Test
  void whenCertificateIsWritten_thenReadBackWithoutPin() throws Exception {
    try (UserSession session = session()) {
      TokenKey sign = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      TokenKey other = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.ENCRYPT);
      X509CertificateHolder first = TestAuthority.certify(sign.publicKey(), 1);
      X509CertificateHolder renewed = TestAuthority.certify(sign.publicKey(), 2);

      session.writeCertificate(sign.id(), first);
      assertThat(shown(sign).certificate()).contains(first);
      session.writeCertificate(sign.id(), renewed);
      assertThat(shown(sign).certificate()).contains(renewed);
      assertThat(shown(sign).use()).isEqualTo(KeyUse.SIGN);
      assertThat(shown(other).certificate()).isEmpty();
      assertThat(shown(other).use()).isEqualTo(KeyUse.ENCRYPT);
      session.deleteCertificate(sign.id());
      assertThat(shown(sign).certificate()).isEmpty();
      assertRefused(() -> session.deleteCertificate(sign.id()), TokenFault.NO_SUCH_THING);
    }
  }

  private TokenKey shown(TokenKey key) throws TokenException {
    Optional<TokenKey> found =
        application().keys().stream().filter(k -> k.id().equals(key.id())).findFirst();
    return found.orElseThrow();
  }

  @Test
  void whenCertificateIsOfAnotherKey_thenNotWritten() throws Exception {
    try (UserSession session = session()) {
      TokenKey one = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      TokenKey two = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      assertRefused(
          () -> session.writeCertificate(one.id(), TestAuthority.certify(two.publicKey(), 1)),
          TokenFault.WRONG_KEY);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenAKeyPairIsImported_thenItIsThereOnceForEncryptionAndCarriesItsCertificate(
      KeyAlgorithm algorithm) throws Exception {
    assumeTrue(algorithms().contains(algorithm));
    KeyPair pair = KeyCentre.make(algorithm);
    try (UserSession session = session()) {
      TokenKey sign = session.generateKeyPair(algorithm, KeyUse.SIGN);
      TokenKey first = imported(session, sign, pair);
      X509CertificateHolder certificate = TestAuthority.certify(first.publicKey(), 3);
      session.writeCertificate(first.id(), certificate);
      TokenKey again = imported(session, sign, pair);

      assertThat(again.id()).isEqualTo(first.id());
      assertThat(shown(again).use()).isEqualTo(KeyUse.ENCRYPT);
      assertThat(shown(again).certificate()).contains(certificate);
      assertThat(application().keys())
          .extracting(TokenKey::id)
          .containsExactlyInAnyOrder(sign.id(), first.id());
    }
  }

  private static TokenKey imported(UserSession session, TokenKey sign, KeyPair pair)
      throws TokenException {
    return session.importKeyPair(
        sign.id(), KeyCentre.wrapped(pair, sign.algorithm(), session.transportKey(sign.id())));
  }

  @ParameterizedTest
  @EnumSource
  void whenAWrappedKeyIsForAnotherTokenOrWasChanged_thenNothingIsImported(KeyAlgorithm algorithm)
      throws Exception {
    assumeTrue(algorithms().contains(algorithm));
    KeyPair pair = KeyCentre.make(algorithm);
    try (UserSession session = session()) {
      TokenKey sign = session.generateKeyPair(algorithm, KeyUse.SIGN);
      SubjectPublicKeyInfo own = session.transportKey(sign.id());
      SubjectPublicKeyInfo other =
          SubjectPublicKeyInfo.getInstance(KeyCentre.make(algorithm).getPublic().getEncoded());
      WrappedKey stray = KeyCentre.wrapped(pair, algorithm, other);
      WrappedKey good = KeyCentre.wrapped(pair, algorithm, own);
      byte[] content = good.content().getOctets();
      content[content.length - 1] ^= 1;
      WrappedKey changed =
          new WrappedKey(good.publicKey(), good.opener(), new DEROctetString(content));

      assertThatThrownBy(() -> session.importKeyPair(sign.id(), stray))
          .isInstanceOf(TokenException.class);
      assertThatThrownBy(() -> session.importKeyPair(sign.id(), changed))
          .isInstanceOf(TokenException.class);
      assertThat(application().keys()).extracting(TokenKey::id).containsExactly(sign.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whenTheWrappedKeyIsOfAnotherPublicKey_thenItIsNotKept(KeyAlgorithm algorithm)
      throws Exception {
    assumeTrue(algorithms().contains(algorithm));
    SubjectPublicKeyInfo other =
        SubjectPublicKeyInfo.getInstance(KeyCentre.make(algorithm).getPublic().getEncoded());
    try (UserSession session = session()) {
      TokenKey sign = session.generateKeyPair(algorithm, KeyUse.SIGN);
      WrappedKey good =
          KeyCentre.wrapped(KeyCentre.make(algorithm), algorithm, session.transportKey(sign.id()));
      WrappedKey mixed = new WrappedKey(other, good.opener(), good.content());

      assertRefused(() -> session.importKeyPair(sign.id(), mixed), TokenFault.WRONG_KEY);
      assertThat(application().keys()).extracting(TokenKey::id).containsExactly(sign.id());
    }
  }

  @Test
  void whenNoTransportKeyWasAskedFor_thenNothingIsImported() throws Exception {
    try (UserSession session = session()) {
      TokenKey sign = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      WrappedKey wrapped =
          KeyCentre.wrapped(
              KeyCentre.make(KeyAlgorithm.P_256), KeyAlgorithm.P_256, sign.publicKey());
      assertRefused(() -> session.importKeyPair(sign.id(), wrapped), TokenFault.NO_SUCH_THING);
    }
  }

  @Test
  void whenKeyIsForEncryption_thenItDoesNotSign() throws Exception {
    try (UserSession session = session()) {
      TokenKey key = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.ENCRYPT);
      ProofText text = new ProofText(ProofText.Purpose.LOGIN, "o", "c", new byte[16]);
      assertRefused(() -> session.prove(key.id(), text), TokenFault.WRONG_KEY);
      assertRefused(() -> session.certificateRequest(key.id(), SUBJECT), TokenFault.WRONG_KEY);
    }
  }

  @Test
  void whenTheAdministratorComesIn_thenAnOpenSessionGoesOnOrSaysItEnded() throws Exception {
    try (UserSession session = session()) {
      application().verifyAdministratorPin(pin(administratorPin()));
      try {
        session.dataObjects();
      } catch (TokenException e) {
        assertThat(e.fault()).isEqualTo(TokenFault.NOT_LOGGED_IN);
      }
    }
    try (UserSession again = session()) {
      assertThat(again.dataObjects()).isEmpty();
    }
  }

  @Test
  void whenKeyPairIsDeleted_thenItIsGoneWithItsCertificate() throws Exception {
    try (UserSession session = session()) {
      TokenKey kept = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      TokenKey gone = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      session.writeCertificate(gone.id(), TestAuthority.certify(gone.publicKey(), 1));

      session.deleteKeyPair(gone.id());

      assertThat(application().keys()).extracting(TokenKey::id).containsExactly(kept.id());
      assertRefused(() -> session.deleteKeyPair(gone.id()), TokenFault.NO_SUCH_THING);
      assertRefused(() -> session.certificateRequest(gone.id(), SUBJECT), TokenFault.NO_SUCH_THING);
    }
  }

  @Test
  void whenDataIsWritten_thenReadBackReplacedAndDeleted() throws Exception {
    ObjectName seal = new ObjectName("印章-1");
    byte[] picture = new byte[20_000];
    Arrays.fill(picture, (byte) 7);
    try (UserSession session = session()) {
      session.writeData(seal, "first".getBytes(UTF_8));
      session.writeData(seal, picture);
      session.writeData(new ObjectName("other"), new byte[] {1});
    }
    try (UserSession session = session()) {
      assertThat(session.dataObjects()).containsExactlyInAnyOrder(seal, new ObjectName("other"));
      assertThat(session.readData(seal)).isEqualTo(picture);
      session.deleteData(seal);
      assertThat(session.dataObjects()).containsExactly(new ObjectName("other"));
      assertRefused(() -> session.readData(seal), TokenFault.NO_SUCH_THING);
      assertRefused(() -> session.deleteData(seal), TokenFault.NO_SUCH_THING);
    }
  }

  @Test
  void whenSessionIsClosed_thenNothingWorksInIt() throws Exception {
    UserSession session = session();
    TokenKey key = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
    session.close();
    session.close();

    assertRefused(
        () -> session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN), TokenFault.NOT_LOGGED_IN);
    assertRefused(() -> session.certificateRequest(key.id(), SUBJECT), TokenFault.NOT_LOGGED_IN);
    assertRefused(session::dataObjects, TokenFault.NOT_LOGGED_IN);
  }

  @Test
  void whenLoggedInAndAPinIsVerifiedBeside_thenTheSessionGoesOn() throws Exception {
    try (UserSession session = session()) {
      TokenKey key = session.generateKeyPair(KeyAlgorithm.P_256, KeyUse.SIGN);
      application().verifyPin(pin(userPin()));
      assertProves(session, key);
    }
  }
}
