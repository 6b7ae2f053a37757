package org.certhall.authority.control;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Hides nothing, but opens for the purpose and the row it sealed for alone. */
public final class SealerFake implements Sealer {

  @Override
  public byte[] seal(String purpose, String rowId, byte[] plain) {
    byte[] label = label(purpose, rowId);
    byte[] sealed = Arrays.copyOf(label, label.length + plain.length);
    System.arraycopy(plain, 0, sealed, label.length, plain.length);
    return sealed;
  }

  @Override
  public byte[] open(String purpose, String rowId, byte[] sealed) {
    byte[] label = label(purpose, rowId);
    if (sealed.length < label.length
        || !Arrays.equals(label, 0, label.length, sealed, 0, label.length)) {
      throw new IllegalStateException("sealed for another purpose or row than " + rowId);
    }
    return Arrays.copyOfRange(sealed, label.length, sealed.length);
  }

  private static byte[] label(String purpose, String rowId) {
    return (purpose + '\n' + rowId + '\n').getBytes(StandardCharsets.UTF_8);
  }
}
