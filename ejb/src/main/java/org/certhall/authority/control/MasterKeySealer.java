package org.certhall.authority.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM under a master key: version byte, nonce of 96 random bits, cipher text and tag. */
public final class MasterKeySealer implements Sealer {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int SHORTEST = 1 + NONCE_BYTES + TAG_BITS / 8;

  private final MasterKeys keys;
  private final SecureRandom random;

  public MasterKeySealer(MasterKeys keys, SecureRandom random) {
    this.keys = keys;
    this.random = random;
  }

  @Override
  public byte[] seal(String purpose, String rowId, byte[] plain) {
    byte version = keys.sealingVersion();
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(SHORTEST + plain.length);
    sealed.write(version);
    sealed.writeBytes(nonce);
    sealed.writeBytes(run(Cipher.ENCRYPT_MODE, version, nonce, purpose, rowId, plain));
    return sealed.toByteArray();
  }

  @Override
  public byte[] open(String purpose, String rowId, byte[] sealed) {
    if (sealed.length < SHORTEST) {
      throw new IllegalStateException("sealed bytes of " + purpose + " are cut short");
    }
    ByteBuffer bytes = ByteBuffer.wrap(sealed);
    byte version = bytes.get();
    byte[] nonce = new byte[NONCE_BYTES];
    bytes.get(nonce);
    byte[] rest = new byte[bytes.remaining()];
    bytes.get(rest);
    return run(Cipher.DECRYPT_MODE, version, nonce, purpose, rowId, rest);
  }

  private byte[] run(
      int mode, byte version, byte[] nonce, String purpose, String rowId, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(keys.sealingKey(version), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(associatedData(purpose, rowId));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal or open for " + purpose, e);
    }
  }

  /** The length goes before the purpose, so that no two pairs give the same bytes. */
  private static byte[] associatedData(String purpose, String rowId) {
    byte[] first = Objects.requireNonNull(purpose, "purpose").getBytes(StandardCharsets.UTF_8);
    byte[] second = Objects.requireNonNull(rowId, "rowId").getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + first.length + second.length)
        .putInt(first.length)
        .put(first)
        .put(second)
        .array();
  }
}
