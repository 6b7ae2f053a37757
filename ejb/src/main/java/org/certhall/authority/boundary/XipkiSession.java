package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_EC_PARAMS;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_EC_POINT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_EXTRACTABLE;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_ID;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_KEY_TYPE;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_LABEL;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_MODULUS;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_PUBLIC_EXPONENT;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKA_SENSITIVE;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKK_RSA;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_USER_ALREADY_LOGGED_IN;
import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKU_USER;

import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyStoreFault;
import org.xipki.pkcs11.wrapper.AttributeVector;
import org.xipki.pkcs11.wrapper.Mechanism;
import org.xipki.pkcs11.wrapper.PKCS11Exception;
import org.xipki.pkcs11.wrapper.Session;

/** A session by way of XiPKI's wrapper. */
final class XipkiSession implements Cryptoki.Session {

  private static final int ID_BYTES = 16;

  private final Session session;
  private final SecureRandom random;

  XipkiSession(Session session, SecureRandom random) {
    this.session = session;
    this.random = random;
  }

  /** A call that may fail in PKCS#11's own way. */
  private interface Call<T> {
    T make() throws PKCS11Exception;
  }

  private static <T> T call(String function, Call<T> call) throws CryptokiException {
    try {
      return call.make();
    } catch (PKCS11Exception e) {
      throw XipkiCryptoki.failed(function, e);
    }
  }

  @Override
  public void logIn(char[] pin) throws CryptokiException {
    try {
      session.login(CKU_USER, pin);
    } catch (PKCS11Exception e) {
      // A log-in is of the whole process: another session of it was first.
      if (e.getErrorCode() != CKR_USER_ALREADY_LOGGED_IN) {
        throw XipkiCryptoki.failed("C_Login", e);
      }
    }
  }

  @Override
  public List<Long> privateKeys(String labelOrNull) throws CryptokiException {
    AttributeVector wanted = AttributeVector.newPrivateKey();
    return find(labelOrNull == null ? wanted : wanted.label(labelOrNull));
  }

  private List<Long> find(AttributeVector wanted) throws CryptokiException {
    return Arrays.stream(call("C_FindObjects", () -> session.findAllObjectsSingle(wanted)))
        .boxed()
        .toList();
  }

  @Override
  public String label(long key) throws CryptokiException {
    return call("C_GetAttributeValue", () -> session.getStringAttrValue(key, CKA_LABEL));
  }

  @Override
  public boolean isExtractable(long privateKey) throws CryptokiException {
    AttributeVector facts = attributes(privateKey, CKA_SENSITIVE, CKA_EXTRACTABLE);
    return !Boolean.TRUE.equals(facts.sensitive()) || !Boolean.FALSE.equals(facts.extractable());
  }

  @Override
  public PublicKey publicKey(long privateKey) throws CryptokiException {
    long half = publicHalf(privateKey).stream().findFirst().orElseThrow(() -> halved(privateKey));
    Long type = attributes(half, CKA_KEY_TYPE).keyType();
    if (type != null && type == CKK_RSA) {
      AttributeVector rsa = attributes(half, CKA_MODULUS, CKA_PUBLIC_EXPONENT);
      return Pkcs11PublicKeys.rsa(rsa.modulus(), rsa.publicExponent());
    }
    AttributeVector ec = attributes(half, CKA_EC_PARAMS, CKA_EC_POINT);
    return Pkcs11PublicKeys.elliptic(ec.ecParams(), ec.ecPoint());
  }

  private static KeyStoreFailure halved(long privateKey) {
    return new KeyStoreFailure(
        KeyStoreFault.UNEXPECTED, "the private key " + privateKey + " has no public one beside it");
  }

  private List<Long> publicHalf(long privateKey) throws CryptokiException {
    return find(AttributeVector.newPublicKey().id(attributes(privateKey, CKA_ID).id()));
  }

  private AttributeVector attributes(long object, long... types) throws CryptokiException {
    return call("C_GetAttributeValue", () -> session.getAttrValues(object, types));
  }

  @Override
  public long generate(String label, KeyAlgorithm algorithm) throws CryptokiException {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return call(
        "C_GenerateKeyPair",
        () ->
            session
                .generateKeyPair(
                    new Mechanism(Pkcs11Mechanisms.of(algorithm).makes()),
                    Pkcs11Mechanisms.template(algorithm, label, id))
                .getPrivateKey());
  }

  @Override
  public byte[] sign(long mechanism, long privateKey, byte[] input) throws CryptokiException {
    return call("C_Sign", () -> session.signSingle(new Mechanism(mechanism), privateKey, input));
  }

  @Override
  public void destroy(long privateKey) throws CryptokiException {
    List<Long> half = publicHalf(privateKey);
    destroyObject(privateKey);
    for (long object : half) {
      destroyObject(object);
    }
  }

  private void destroyObject(long object) throws CryptokiException {
    call(
        "C_DestroyObject",
        () -> {
          session.destroyObject(object);
          return null;
        });
  }

  @Override
  public void close() throws CryptokiException {
    call(
        "C_CloseSession",
        () -> {
          session.closeSession();
          return null;
        });
  }
}
