package org.certhall.authority.control;

import java.util.Arrays;

/** Master keys for tests: every byte of version n is n. */
public final class FixedMasterKeys implements MasterKeys {

  private final byte version;

  public FixedMasterKeys(int version) {
    this.version = (byte) version;
  }

  @Override
  public byte sealingVersion() {
    return version;
  }

  @Override
  public byte[] sealingKey(byte wanted) {
    if (wanted < 1 || wanted > version) {
      throw new IllegalStateException("no version " + wanted);
    }
    byte[] key = new byte[32];
    Arrays.fill(key, wanted);
    return key;
  }

  @Override
  public byte[] digestKey() {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) 0x5a);
    return key;
  }
}
