package org.certhall.certificate.control;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.SignatureSink;
import org.certhall.authority.entity.KeyHandle;

/**
 * Judges of signatures, each lent to one thread at a time: to read a key and make its judge takes
 * as long again as to judge.
 */
final class Judges {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final int KEYS_AT_MOST = 100;

  private final Cache<KeyHandle, Queue<Signature>> idle =
      Caffeine.newBuilder().maximumSize(KEYS_AT_MOST).build();

  /** Whether it is a signature over the content by the key, in the scheme of the key. */
  boolean isGood(KeyHandle key, Content content, byte[] signature)
      throws GeneralSecurityException, IOException {
    Queue<Signature> ofKey = idle.get(key, unused -> new ConcurrentLinkedQueue<>());
    Signature kept = ofKey.poll();
    Signature judge = kept == null ? judge(key) : kept;
    content.writeTo(new SignatureSink(judge));
    boolean good = judge.verify(signature);
    // One that failed to judge is not lent again.
    ofKey.add(judge);
    return good;
  }

  private static Signature judge(KeyHandle handle) throws GeneralSecurityException {
    PublicKey given = handle.publicKey();
    PublicKey key =
        KeyFactory.getInstance(given.getAlgorithm(), BOUNCY_CASTLE)
            .generatePublic(new X509EncodedKeySpec(given.getEncoded()));
    Signature judge =
        Signature.getInstance(handle.algorithm().scheme().standardName(), BOUNCY_CASTLE);
    judge.initVerify(key);
    return judge;
  }
}
