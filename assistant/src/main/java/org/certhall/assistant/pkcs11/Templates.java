package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.BigIntegers;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.ObjectName;

/** What the objects are made with that the driver writes. */
final class Templates {
  static final byte[] APPLICATION = "certhall".getBytes(UTF_8);
  private static final long AES_BYTES = 32;
  private static final long RSA_BITS = 2048;
  private static final byte[] RSA_EXPONENT = {1, 0, 1};

  private Templates() {}

  static Template publicKey(KeyAlgorithm algorithm, KeyUse use, byte[] id) {
    boolean rsa = algorithm == KeyAlgorithm.RSA_2048;
    boolean signs = use == KeyUse.SIGN;
    Template key =
        Template.of(Ck.O_PUBLIC_KEY)
            .with(Ck.A_KEY_TYPE, rsa ? Ck.K_RSA : Ck.K_EC)
            .with(Ck.A_TOKEN, true)
            .with(Ck.A_PRIVATE, false)
            .with(Ck.A_ID, id)
            .with(Ck.A_LABEL, label(use))
            .with(Ck.A_VERIFY, signs);
    return rsa
        ? key.with(Ck.A_ENCRYPT, !signs)
            .with(Ck.A_WRAP, !signs)
            .with(Ck.A_MODULUS_BITS, RSA_BITS)
            .with(Ck.A_PUBLIC_EXPONENT, RSA_EXPONENT)
        : key.with(Ck.A_EC_PARAMS, encoded(SECObjectIdentifiers.secp256r1));
  }

  static Template privateKey(KeyAlgorithm algorithm, KeyUse use, byte[] id) {
    boolean rsa = algorithm == KeyAlgorithm.RSA_2048;
    boolean signs = use == KeyUse.SIGN;
    Template key =
        Template.of(Ck.O_PRIVATE_KEY)
            .with(Ck.A_KEY_TYPE, rsa ? Ck.K_RSA : Ck.K_EC)
            .with(Ck.A_TOKEN, true)
            .with(Ck.A_PRIVATE, true)
            .with(Ck.A_SENSITIVE, true)
            .with(Ck.A_EXTRACTABLE, false)
            .with(Ck.A_ID, id)
            .with(Ck.A_LABEL, label(use))
            .with(Ck.A_SIGN, signs);
    return rsa
        ? key.with(Ck.A_DECRYPT, !signs).with(Ck.A_UNWRAP, !signs)
        : key.with(Ck.A_DERIVE, !signs);
  }

  /** For one import: gone with the session, and never a key that the hall would find. */
  static Template transportPublicKey(KeyAlgorithm algorithm) {
    boolean rsa = algorithm == KeyAlgorithm.RSA_2048;
    Template key =
        Template.of(Ck.O_PUBLIC_KEY)
            .with(Ck.A_KEY_TYPE, rsa ? Ck.K_RSA : Ck.K_EC)
            .with(Ck.A_TOKEN, false)
            .with(Ck.A_PRIVATE, false);
    return rsa
        ? key.with(Ck.A_WRAP, true)
            .with(Ck.A_MODULUS_BITS, RSA_BITS)
            .with(Ck.A_PUBLIC_EXPONENT, RSA_EXPONENT)
        : key.with(Ck.A_EC_PARAMS, encoded(SECObjectIdentifiers.secp256r1));
  }

  static Template transportPrivateKey(KeyAlgorithm algorithm) {
    boolean rsa = algorithm == KeyAlgorithm.RSA_2048;
    return Template.of(Ck.O_PRIVATE_KEY)
        .with(Ck.A_KEY_TYPE, rsa ? Ck.K_RSA : Ck.K_EC)
        .with(Ck.A_TOKEN, false)
        .with(Ck.A_PRIVATE, true)
        .with(Ck.A_SENSITIVE, true)
        .with(Ck.A_EXTRACTABLE, false)
        .with(Ck.A_SIGN, false)
        .with(rsa ? Ck.A_UNWRAP : Ck.A_DERIVE, true);
  }

  /** The AES-256 key under which an imported key comes. */
  static Template wrappingKey(boolean derived) {
    Template key =
        Template.of(Ck.O_SECRET_KEY)
            .with(Ck.A_KEY_TYPE, Ck.K_AES)
            .with(Ck.A_TOKEN, false)
            .with(Ck.A_PRIVATE, true)
            .with(Ck.A_SENSITIVE, true)
            .with(Ck.A_EXTRACTABLE, false)
            .with(Ck.A_UNWRAP, true);
    return derived ? key.with(Ck.A_VALUE_LEN, AES_BYTES) : key;
  }

  /** What two have agreed on, to be read; of use for nothing. */
  static Template agreed() {
    return Template.of(Ck.O_SECRET_KEY)
        .with(Ck.A_KEY_TYPE, Ck.K_GENERIC_SECRET)
        .with(Ck.A_TOKEN, false)
        .with(Ck.A_PRIVATE, true)
        .with(Ck.A_SENSITIVE, false)
        .with(Ck.A_EXTRACTABLE, true)
        .with(Ck.A_VALUE_LEN, AES_BYTES);
  }

  /** The public half of an imported key, which unwrapping does not make. */
  static Template importedPublicKey(SubjectPublicKeyInfo key, byte[] id) {
    Template template =
        Template.of(Ck.O_PUBLIC_KEY)
            .with(Ck.A_TOKEN, true)
            .with(Ck.A_PRIVATE, false)
            .with(Ck.A_ID, id)
            .with(Ck.A_LABEL, label(KeyUse.ENCRYPT))
            .with(Ck.A_VERIFY, false);
    try {
      if (!key.getAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)) {
        byte[] point = encoded(new DEROctetString(key.getPublicKeyData().getOctets()));
        return template
            .with(Ck.A_KEY_TYPE, Ck.K_EC)
            .with(Ck.A_EC_PARAMS, encoded(SECObjectIdentifiers.secp256r1))
            .with(Ck.A_EC_POINT, point);
      }
      RSAPublicKey rsa = RSAPublicKey.getInstance(key.parsePublicKey());
      return template
          .with(Ck.A_KEY_TYPE, Ck.K_RSA)
          .with(Ck.A_ENCRYPT, true)
          .with(Ck.A_WRAP, true)
          .with(Ck.A_MODULUS, BigIntegers.asUnsignedByteArray(rsa.getModulus()))
          .with(Ck.A_PUBLIC_EXPONENT, BigIntegers.asUnsignedByteArray(rsa.getPublicExponent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template certificate(X509CertificateHolder certificate, KeyUse use, byte[] id) {
    try {
      return Template.of(Ck.O_CERTIFICATE)
          .with(Ck.A_CERTIFICATE_TYPE, Ck.C_X_509)
          .with(Ck.A_TOKEN, true)
          .with(Ck.A_PRIVATE, false)
          .with(Ck.A_ID, id)
          .with(Ck.A_LABEL, label(use))
          .with(Ck.A_SUBJECT, certificate.getSubject().getEncoded())
          .with(Ck.A_ISSUER, certificate.getIssuer().getEncoded())
          .with(Ck.A_SERIAL_NUMBER, encoded(new ASN1Integer(certificate.getSerialNumber())))
          .with(Ck.A_VALUE, certificate.getEncoded());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Template data() {
    return Template.of(Ck.O_DATA).with(Ck.A_APPLICATION, APPLICATION);
  }

  static Template data(ObjectName name) {
    return data().with(Ck.A_LABEL, name.value().getBytes(UTF_8));
  }

  static Template data(ObjectName name, byte[] content) {
    return data(name).with(Ck.A_TOKEN, true).with(Ck.A_PRIVATE, true).with(Ck.A_VALUE, content);
  }

  private static byte[] label(KeyUse use) {
    return (use == KeyUse.SIGN ? "signature" : "encryption").getBytes(UTF_8);
  }

  private static byte[] encoded(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
