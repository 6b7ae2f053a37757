package org.certhall.assistant.pkcs11;

import java.util.Set;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** What a token can do. */
record Mechanisms(Set<Long> all) {
  /** SM2 has no number in PKCS#11 that makers agree on; its tokens are reached through SKF. */
  long toMake(KeyAlgorithm algorithm) throws TokenException {
    return switch (algorithm) {
      case RSA_2048 -> offered(Ck.M_RSA_PKCS_KEY_PAIR_GEN, Ck.M_RSA_PKCS);
      case P_256 -> offered(Ck.M_EC_KEY_PAIR_GEN, Ck.M_ECDSA);
      case SM2 -> throw new TokenException(TokenFault.MECHANISM_MISSING);
    };
  }

  /** What unwrapping a key of this algorithm takes besides. */
  void checkUnwraps(KeyAlgorithm algorithm) throws TokenException {
    offered(
        algorithm == KeyAlgorithm.RSA_2048 ? Ck.M_RSA_PKCS_OAEP : Ck.M_ECDH1_DERIVE,
        Ck.M_AES_KEY_WRAP_PAD);
  }

  private long offered(long making, long signing) throws TokenException {
    if (!all.contains(making) || !all.contains(signing)) {
      throw new TokenException(TokenFault.MECHANISM_MISSING);
    }
    return making;
  }
}
