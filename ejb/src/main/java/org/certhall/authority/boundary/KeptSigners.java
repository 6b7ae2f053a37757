package org.certhall.authority.boundary;

import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.certhall.authority.control.Content;

/**
 * Signers of one key, kept and lent to one thread at a time: to make one costs more than to sign
 * (four times as much for SM2, whose Z and public point are computed anew).
 */
final class KeptSigners {

  /** Digest and signature in one; not for two threads at once. */
  interface DataSigner {
    byte[] sign(Content content) throws GeneralSecurityException;
  }

  /** Makes another signer of the same key. */
  interface Maker {
    DataSigner make() throws GeneralSecurityException;
  }

  private final Queue<DataSigner> idle = new ConcurrentLinkedQueue<>();
  private final Maker maker;

  KeptSigners(Maker maker) {
    this.maker = maker;
  }

  byte[] sign(Content content) throws GeneralSecurityException {
    DataSigner kept = idle.poll();
    DataSigner signer = kept == null ? maker.make() : kept;
    byte[] signature = signer.sign(content);
    // One that failed is not lent again.
    idle.add(signer);
    return signature;
  }
}
