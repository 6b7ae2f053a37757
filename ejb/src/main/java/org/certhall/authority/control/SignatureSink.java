package org.certhall.authority.control;

import java.io.IOException;
import java.io.OutputStream;
import java.security.Signature;
import java.security.SignatureException;

/** Hands what is written to a signature, which is then made or judged. */
public final class SignatureSink extends OutputStream {

  private final Signature signature;

  public SignatureSink(Signature signature) {
    this.signature = signature;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      signature.update(bytes, from, length);
    } catch (SignatureException e) {
      throw new IOException(e);
    }
  }
}
