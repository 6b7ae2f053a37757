package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKK_EC;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKK_RSA;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_ECDSA;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_EC_KEY_PAIR_GEN;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_RSA_PKCS;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKM_RSA_PKCS_KEY_PAIR_GEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.certhall.authority.entity.KeyAlgorithm;
import org.xipki.pkcs11.wrapper.KeyPairTemplate;

/**
 * Which mechanism makes a key and which signs with it. PKCS#11 has none for SM2: each maker's
 * module has numbers of its own, so no SM2 key is offered here until one of them has been tried.
 */
final class Pkcs11Mechanisms {

  private static final BigInteger F4 = BigInteger.valueOf(65_537);

  private static final Map<KeyAlgorithm, Pair> PAIRS =
      Map.of(
          KeyAlgorithm.P_256, new Pair(CKM_EC_KEY_PAIR_GEN, CKM_ECDSA, 256),
          KeyAlgorithm.P_384, new Pair(CKM_EC_KEY_PAIR_GEN, CKM_ECDSA, 384),
          KeyAlgorithm.RSA_2048, new Pair(CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_RSA_PKCS, 2048),
          KeyAlgorithm.RSA_3072, new Pair(CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_RSA_PKCS, 3072),
          KeyAlgorithm.RSA_4096, new Pair(CKM_RSA_PKCS_KEY_PAIR_GEN, CKM_RSA_PKCS, 4096));

  private static final Map<KeyAlgorithm, ASN1ObjectIdentifier> CURVES =
      Map.of(
          KeyAlgorithm.P_256, SECObjectIdentifiers.secp256r1,
          KeyAlgorithm.P_384, SECObjectIdentifiers.secp384r1);

  private Pkcs11Mechanisms() {}

  /** The mechanism that makes a pair, the one that signs a digest, and the length of the key. */
  record Pair(long makes, long signs, int bits) {
    boolean isAmong(Map<Long, MechanismFacts> offered) {
      MechanismFacts making = offered.get(makes);
      MechanismFacts signing = offered.get(signs);
      return making != null
          && signing != null
          && making.makesPairs()
          && making.takes(bits)
          && signing.signs()
          && signing.takes(bits);
    }
  }

  static Pair of(KeyAlgorithm algorithm) {
    Pair pair = PAIRS.get(algorithm);
    if (pair == null) {
      throw new IllegalStateException("PKCS#11 has no mechanism for " + algorithm);
    }
    return pair;
  }

  static Set<KeyAlgorithm> among(Map<Long, MechanismFacts> offered) {
    Set<KeyAlgorithm> able = EnumSet.noneOf(KeyAlgorithm.class);
    PAIRS.forEach(
        (algorithm, pair) -> {
          if (pair.isAmong(offered)) {
            able.add(algorithm);
          }
        });
    return able;
  }

  /** Signs, and does nothing else: no wrapping, no decrypting, no leaving the module. */
  static KeyPairTemplate template(KeyAlgorithm algorithm, String label, byte[] id) {
    boolean elliptic = CURVES.containsKey(algorithm);
    KeyPairTemplate template = new KeyPairTemplate(elliptic ? CKK_EC : CKK_RSA);
    template.labels(label).id(id).token(true).signVerify(true);
    template.privateKey().private_(true).sensitive(true).extractable(false);
    // Some modules allow a key everything that is not forbidden.
    template.unwrapWrap(false).signVerifyRecover(false).decryptEncrypt(false);
    if (elliptic) {
      template.publicKey().ecParams(curve(algorithm));
      template.privateKey().derive(false);
    } else {
      template.publicKey().modulusBits(of(algorithm).bits()).publicExponent(F4);
    }
    return template;
  }

  private static byte[] curve(KeyAlgorithm algorithm) {
    try {
      return CURVES.get(algorithm).getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
