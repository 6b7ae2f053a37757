package org.certhall.certificate.control;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** The key that a certificate is of; judges what a token signed with it. */
public final class CertifiedKey {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private final SubjectPublicKeyInfo key;

  private CertifiedKey(SubjectPublicKeyInfo key) {
    this.key = key;
  }

  public static CertifiedKey of(byte[] certificate) {
    return new CertifiedKey(Certificate.getInstance(certificate).getSubjectPublicKeyInfo());
  }

  public SubjectPublicKeyInfo publicKey() {
    return key;
  }

  /** With the one digest that goes with its kind; what is no signature is none of its. */
  public boolean hasSigned(byte[] text, byte[] signature) {
    try {
      PublicKey publicKey =
          KeyFactory.getInstance(isRsa() ? "RSA" : "EC", BOUNCY_CASTLE)
              .generatePublic(new X509EncodedKeySpec(key.getEncoded()));
      Signature judge = Signature.getInstance(scheme(), BOUNCY_CASTLE);
      judge.initVerify(publicKey);
      judge.update(text);
      return judge.verify(signature);
    } catch (GeneralSecurityException | IOException | RuntimeException e) {
      return false;
    }
  }

  private boolean isRsa() {
    return PKCSObjectIdentifiers.rsaEncryption.equals(key.getAlgorithm().getAlgorithm());
  }

  private String scheme() {
    if (isRsa()) {
      return "SHA256withRSA";
    }
    boolean sm2 = GMObjectIdentifiers.sm2p256v1.equals(key.getAlgorithm().getParameters());
    return sm2 ? "SM3withSM2" : "SHA256withECDSA";
  }
}
