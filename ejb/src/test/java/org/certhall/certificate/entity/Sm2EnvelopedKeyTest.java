package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM2Engine;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.certificate.Fixtures;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files hold what openssl has encrypted, in the forms that are known. */
class Sm2EnvelopedKeyTest {

  private static final ASN1ObjectIdentifier SM4_ECB =
      new ASN1ObjectIdentifier("1.2.156.10197.1.104.1");

  private static Sm2EnvelopedKey read(String file) {
    return Sm2EnvelopedKey.parse(Fixtures.bytes(file));
  }

  /** What the recipient's token does. */
  private static byte[] opened(Sm2EnvelopedKey envelope) {
    try {
      SM2Engine engine = new SM2Engine(SM2Engine.Mode.C1C3C2);
      engine.init(false, PrivateKeyFactory.createKey(Fixtures.bytes("envelope_recipient.key.der")));
      byte[] wrapped = envelope.wrappedKey();
      byte[] sm4 = engine.processBlock(wrapped, 0, wrapped.length);
      Cipher cipher = Cipher.getInstance("SM4/ECB/NoPadding", new BouncyCastleProvider());
      cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(sm4, "SM4"));
      return cipher.doFinal(envelope.privateKey());
    } catch (GeneralSecurityException | InvalidCipherTextException | IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isKeyOf(byte[] scalar, Sm2EnvelopedKey envelope) {
    var curve = GMNamedCurves.getByName("sm2p256v1");
    byte[] point = curve.getG().multiply(new BigInteger(1, scalar)).normalize().getEncoded(false);
    return Arrays.equals(point, envelope.publicKey());
  }

  @Test
  void whenMadeByOthers_thenItIsReadOpenedAndWrittenTheSame() {
    Sm2EnvelopedKey envelope = read("envelope_good.der");

    assertThat(isKeyOf(opened(envelope), envelope)).isTrue();
    assertThat(envelope.der()).isEqualTo(Fixtures.bytes("envelope_good.der"));
  }

  @Test
  void whenPutTogetherFromTheSameParts_thenTheBytesAreTheSame() {
    Sm2EnvelopedKey envelope = read("envelope_good.der");

    assertThat(
            Sm2EnvelopedKey.of(
                    SM4_ECB, envelope.wrappedKey(), envelope.publicKey(), envelope.privateKey())
                .der())
        .isEqualTo(Fixtures.bytes("envelope_good.der"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"envelope_cipher_without_mode.der", "envelope_bare_identifier.der"})
  void whenTheCipherIsWrittenInAnotherKnownWay_thenItIsRead(String file) {
    Sm2EnvelopedKey envelope = read(file);

    assertThat(isKeyOf(opened(envelope), envelope)).isTrue();
  }

  @Test
  void whenTheScalarIsPaddedOrAsInTheSkfBlob_thenItIsRead() {
    byte[] scalar = opened(read("envelope_good.der"));

    assertThat(Arrays.copyOf(opened(read("envelope_padded_key.der")), 32)).isEqualTo(scalar);
    assertThat(Arrays.copyOfRange(opened(read("envelope_key_as_skf.der")), 32, 64))
        .isEqualTo(scalar);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "envelope_cipher_aes.der",
        "envelope_point_off_curve.der",
        "envelope_key_short.der",
        "envelope_cut_short.der",
        "good_sm2.csr",
        "csr_response_pair.der"
      })
  void whenItIsSomethingElse_thenRefusedByName(String file) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.KEY_ENVELOPE_MALFORMED));
  }

  @Test
  void whenACoordinateBeginsWithZeros_thenNoOctetIsLost() {
    Sm2EnvelopedKey good = read("envelope_good.der");
    byte[] wrapped = good.wrappedKey();
    wrapped[1] = 0;
    wrapped[2] = 0;
    Sm2EnvelopedKey again =
        Sm2EnvelopedKey.parse(
            Sm2EnvelopedKey.of(SM4_ECB, wrapped, good.publicKey(), good.privateKey()).der());

    assertThat(again.wrappedKey()).isEqualTo(wrapped);
  }
}
