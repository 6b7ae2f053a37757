package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.util.BigIntegers;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.CsrResponse;
import org.certhall.certificate.entity.Sm2EnvelopedKey;
import org.certhall.escrow.entity.EncryptionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyEnvelopesTest {

  private final EscrowInMemory escrow = new EscrowInMemory();

  @TempDir private Path folder;

  @Test
  void whenPutIntoAnEnvelope_thenOpensslOpensItWithTheRecipientsKey() throws Exception {
    EncryptionKey key = escrow.spare.take("pair", KeyAlgorithm.SM2);
    Files.write(folder.resolve("recipient.key"), Fixtures.bytes("envelope_recipient.key.der"));
    Sm2EnvelopedKey envelope = envelope(key);
    ASN1Sequence content = ASN1Sequence.getInstance(envelope.der());
    Files.write(folder.resolve("wrapped"), content.getObjectAt(1).toASN1Primitive().getEncoded());
    Files.write(folder.resolve("encrypted"), envelope.privateKey());

    openssl("pkeyutl", "-decrypt", "-inkey", "recipient.key", "-in", "wrapped", "-out", "sm4");
    String sm4 = HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("sm4")));
    openssl("enc", "-d", "-sm4-ecb", "-nopad", "-K", sm4, "-in", "encrypted", "-out", "scalar");

    assertThat(Files.readAllBytes(folder.resolve("scalar"))).isEqualTo(scalar(key));
    assertThat(envelope.publicKey())
        .isEqualTo(
            CertificationRequest.parse(key.request()).publicKey().getPublicKeyData().getOctets());
  }

  @Test
  void whenMadeTwice_thenNoTwoEnvelopesAreAlike() {
    EncryptionKey key = escrow.spare.take("pair", KeyAlgorithm.SM2);

    assertThat(envelope(key).privateKey()).isNotEqualTo(envelope(key).privateKey());
  }

  private Sm2EnvelopedKey envelope(EncryptionKey key) {
    CsrResponse golden = CsrResponse.parse(Fixtures.bytes("csr_response_pair.der"));
    try (Secret clear = escrow.spare.reveal(key)) {
      return new KeyEnvelopes("1.2.156.10197.1.104.1", new SecureRandom())
          .envelope(clear, keyOf(golden));
    }
  }

  private static SubjectPublicKeyInfo keyOf(CsrResponse answer) {
    return Certificate.getInstance(answer.signature().der()).getSubjectPublicKeyInfo();
  }

  private byte[] scalar(EncryptionKey key) throws IOException {
    try (Secret clear = escrow.spare.reveal(key)) {
      return BigIntegers.asUnsignedByteArray(
          32, ((ECPrivateKeyParameters) PrivateKeyFactory.createKey(clear.bytes())).getD());
    }
  }

  private void openssl(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
  }
}
