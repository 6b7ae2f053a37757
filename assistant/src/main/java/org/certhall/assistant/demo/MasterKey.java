package org.certhall.assistant.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A 256-bit key that seals others by AES-GCM, bound to what they are; overwritten on close. */
final class MasterKey implements AutoCloseable {
  static final int LENGTH = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] key;

  /** Takes the array over. */
  MasterKey(byte[] key) {
    if (key.length != LENGTH) {
      throw new IllegalArgumentException("a master key has 32 bytes");
    }
    this.key = key;
  }

  static MasterKey random() {
    byte[] key = new byte[LENGTH];
    RANDOM.nextBytes(key);
    return new MasterKey(key);
  }

  /** This key sealed under another. */
  Bytes wrappedUnder(MasterKey other, String purpose) {
    return other.seal(key, purpose);
  }

  Bytes seal(byte[] plain, String purpose) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
      byte[] out = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, out, NONCE, sealed.length);
      return Bytes.of(out);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What was sealed, or nothing when this is not the key or it was for another purpose. */
  Optional<byte[]> open(Bytes sealed, String purpose) {
    byte[] in = sealed.copy();
    if (in.length < NONCE + TAG_BITS / 8) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(in, NONCE);
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, nonce, purpose).doFinal(in, NONCE, in.length - NONCE));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(purpose.getBytes(UTF_8));
    return cipher;
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
  }
}
