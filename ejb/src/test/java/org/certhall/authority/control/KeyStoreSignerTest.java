package org.certhall.authority.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Clock;
import org.certhall.authority.entity.HallKey;
import org.junit.jupiter.api.Test;

class KeyStoreSignerTest {

  private final HallSigner signer =
      new KeyStoreSigner(new KeysInMemory(), new HallSuccessionFake(), Clock.systemUTC());

  @Test
  void whenJwsIsSigned_thenNimbusVerifiesItWithThePublicKey() throws Exception {
    ECKey key = signer.publicKey(HallKey.GRANTS);
    JWSObject jws =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new Payload("a grant"));
    jws.sign(signer.jwsSigner(HallKey.GRANTS));
    JWSObject received = JWSObject.parse(jws.serialize());
    assertThat(received.verify(new ECDSAVerifier(key))).isTrue();
    assertThat(received.verify(new ECDSAVerifier(signer.publicKey(HallKey.AUDIT)))).isFalse();
  }

  @Test
  void whenBytesAreSigned_thenJavaVerifiesThem() throws Exception {
    byte[] data = "a root".getBytes(StandardCharsets.UTF_8);
    Signature judge = Signature.getInstance("SHA256withECDSAinP1363Format");
    judge.initVerify(signer.publicKey(HallKey.AUDIT).toECPublicKey());
    judge.update(data);
    assertThat(judge.verify(signer.sign(HallKey.AUDIT, data))).isTrue();
  }

  @Test
  void whenPublicKeyIsShown_thenThereIsNoPrivatePart() {
    assertThat(signer.publicKey(HallKey.GRANTS).isPrivate()).isFalse();
  }

  @Test
  void whenAnotherAlgorithmIsAsked_thenRefused() {
    JWSObject jws = new JWSObject(new JWSHeader(JWSAlgorithm.ES384), new Payload("x"));
    assertThatThrownBy(() -> jws.sign(signer.jwsSigner(HallKey.GRANTS)))
        .isInstanceOf(JOSEException.class);
  }
}
