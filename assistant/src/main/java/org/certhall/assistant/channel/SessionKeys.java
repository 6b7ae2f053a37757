package org.certhall.assistant.channel;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.certhall.assistant.wire.Base64Url;

/**
 * The keys of one page with this run of the assistant: ECDH of the page's key with the channel key
 * of this run, through HKDF-SHA256, one for calls and one for answers.
 *
 * <p>ECDH and not a signature by the page, because it proves both sides: an answer that this key
 * authenticates cannot come from a program that took the port after the hello.
 */
final class SessionKeys {

  private final byte[] calls;
  private final byte[] answers;

  private SessionKeys(byte[] calls, byte[] answers) {
    this.calls = calls;
    this.answers = answers;
  }

  static ECKey newChannelKey() {
    try {
      return new ECKeyGenerator(Curve.P_256).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static SessionKeys agree(ECKey channelKey, PageKey page) {
    try {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(channelKey.toECPrivateKey());
      agreement.doPhase(page.key(), true);
      byte[] shared = agreement.generateSecret();
      String info = "certhall channel 1 " + page.encoded() + " " + PageKey.encode(channelKey);
      HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
      generator.init(
          new HKDFParameters(shared, new byte[32], info.getBytes(StandardCharsets.US_ASCII)));
      byte[] both = new byte[64];
      generator.generateBytes(both, 0, both.length);
      Arrays.fill(shared, (byte) 0);
      return new SessionKeys(Arrays.copyOf(both, 32), Arrays.copyOfRange(both, 32, 64));
    } catch (GeneralSecurityException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean provesCall(byte[] mac, String operation, String grantId, long number, byte[] body) {
    return MessageDigest.isEqual(mac, mac(calls, "call", operation, grantId, number, body));
  }

  String proveAnswer(int status, String grantId, long number, byte[] body) {
    return Base64Url.of(mac(answers, "answer", Integer.toString(status), grantId, number, body));
  }

  private static byte[] mac(
      byte[] key, String what, String about, String grantId, long number, byte[] body) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
      String text =
          String.join(
              "\n",
              "certhall " + what + " 1",
              about,
              grantId,
              Long.toString(number),
              Base64Url.of(digest));
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
