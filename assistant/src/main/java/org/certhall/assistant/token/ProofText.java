package org.certhall.assistant.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Objects;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The only thing a token signs for a caller besides a certificate request: {@code "certhall "
 * purpose " 1" 0x00 H(origin) H(client) H(nonce)}. H is the digest of the key's signature
 * algorithm: SM3 for SM2, SHA-256 for the others. A signature over it means nothing anywhere else.
 */
public final class ProofText {
  private static final int MIN_NONCE = 16;
  private static final int MAX_NONCE = 64;

  private final Purpose purpose;
  private final String origin;
  private final String client;
  private final byte[] nonce;

  public ProofText(Purpose purpose, String origin, String client, byte[] nonce) {
    if (nonce.length < MIN_NONCE || nonce.length > MAX_NONCE) {
      throw new IllegalArgumentException("a proof's nonce has 16 to 64 bytes");
    }
    this.purpose = Objects.requireNonNull(purpose);
    this.origin = Objects.requireNonNull(origin);
    this.client = Objects.requireNonNull(client);
    this.nonce = nonce.clone();
  }

  /** What a proof is for; a proof of one purpose does not pass for another. */
  public enum Purpose {
    /** Log-in to an application through the hall. */
    LOGIN("login"),
    /** That a written key pair and certificate belong together and work. */
    WRITE("write"),
    /** That whoever asks holds the token of an order. */
    POSSESSION("possession");

    private final String word;

    Purpose(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  public Purpose purpose() {
    return purpose;
  }

  public String origin() {
    return origin;
  }

  public String client() {
    return client;
  }

  /** The bytes that a key of this algorithm signs, for whoever checks the proof. */
  public byte[] encoded(KeyAlgorithm algorithm) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(("certhall " + purpose.word + " 1").getBytes(UTF_8));
    text.write(0);
    text.writeBytes(digest(algorithm, origin.getBytes(UTF_8)));
    text.writeBytes(digest(algorithm, client.getBytes(UTF_8)));
    text.writeBytes(digest(algorithm, nonce));
    return text.toByteArray();
  }

  private static byte[] digest(KeyAlgorithm algorithm, byte[] part) {
    Digest digest = algorithm == KeyAlgorithm.SM2 ? new SM3Digest() : new SHA256Digest();
    digest.update(part, 0, part.length);
    byte[] value = new byte[digest.getDigestSize()];
    digest.doFinal(value, 0);
    return value;
  }
}
