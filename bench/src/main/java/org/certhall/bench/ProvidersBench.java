package org.certhall.bench;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** Which provider signs and judges fastest on one thread, and what it is worth to keep a signer. */
final class ProvidersBench {

  private static final Provider BOUNCY_CASTLE = new BouncyCastleProvider();

  /** As long as a certificate before it is signed. */
  private static final byte[] DATA = new byte[700];

  private static final int WARM_UP = 1;
  private static final int SECONDS = 2;

  private final Figures figures;

  ProvidersBench(Figures figures) {
    this.figures = figures;
  }

  /** One operation. */
  private interface Deed {
    void run() throws GeneralSecurityException;
  }

  void run() throws GeneralSecurityException {
    Provider rsa = Security.getProvider("SunRsaSign");
    Provider curves = Security.getProvider("SunEC");
    RSAKeyGenParameterSpec bits = new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4);
    compare("RSA-2048", "RSA", bits, "SHA256withRSA", rsa, BOUNCY_CASTLE);
    ECGenParameterSpec p256 = new ECGenParameterSpec("secp256r1");
    compare("P-256", "EC", p256, "SHA256withECDSA", BOUNCY_CASTLE, curves);
    ECGenParameterSpec sm2 = new ECGenParameterSpec("sm2p256v1");
    compare("SM2", "EC", sm2, "SM3withSM2", BOUNCY_CASTLE, null);
  }

  /** The hall's own choice, beside the other if there is one. */
  private void compare(
      String title,
      String kind,
      AlgorithmParameterSpec parameters,
      String scheme,
      Provider ours,
      Provider other)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(kind, BOUNCY_CASTLE);
    generator.initialize(parameters);
    KeyPair pair = generator.generateKeyPair();
    byte[] signature = signature(pair, scheme, ours);
    add(
        title + ", sign",
        signing(pair, scheme, ours),
        ours,
        other == null ? null : signing(pair, scheme, other),
        other);
    add(
        title + ", judge",
        judging(pair, scheme, ours, signature),
        ours,
        other == null ? null : judging(pair, scheme, other, signature),
        other);
    figures.add(
        Figure.rate("providers: " + title + ", signer kept", rate(signing(pair, scheme, ours)))
            .beside(
                "a new one each time",
                rate(newSigner(pair, scheme, ours)),
                ours.getName() + " " + ours.getVersionStr()));
  }

  private void add(String name, Deed ours, Provider whose, Deed other, Provider its)
      throws GeneralSecurityException {
    Figure figure = Figure.rate("providers: " + name + ", " + whose.getName(), rate(ours));
    figures.add(
        other == null ? figure : figure.beside(its.getName(), rate(other), its.getVersionStr()));
  }

  private static Deed signing(KeyPair pair, String scheme, Provider provider)
      throws GeneralSecurityException {
    Signature signer = signer(pair, scheme, provider);
    return () -> {
      signer.update(DATA);
      signer.sign();
    };
  }

  private static Deed newSigner(KeyPair pair, String scheme, Provider provider) {
    return () -> {
      Signature signer = signer(pair, scheme, provider);
      signer.update(DATA);
      signer.sign();
    };
  }

  private static Deed judging(KeyPair pair, String scheme, Provider provider, byte[] signature)
      throws GeneralSecurityException {
    Signature judge = Signature.getInstance(scheme, provider);
    judge.initVerify(
        KeyFactory.getInstance(pair.getPublic().getAlgorithm(), provider)
            .generatePublic(new X509EncodedKeySpec(pair.getPublic().getEncoded())));
    return () -> {
      judge.update(DATA);
      if (!judge.verify(signature)) {
        throw new GeneralSecurityException("a good signature was refused");
      }
    };
  }

  private static byte[] signature(KeyPair pair, String scheme, Provider provider)
      throws GeneralSecurityException {
    Signature signer = signer(pair, scheme, provider);
    signer.update(DATA);
    return signer.sign();
  }

  private static Signature signer(KeyPair pair, String scheme, Provider provider)
      throws GeneralSecurityException {
    Signature signer = Signature.getInstance(scheme, provider);
    signer.initSign(
        KeyFactory.getInstance(pair.getPrivate().getAlgorithm(), provider)
            .generatePrivate(new PKCS8EncodedKeySpec(pair.getPrivate().getEncoded())));
    return signer;
  }

  private static double rate(Deed deed) throws GeneralSecurityException {
    count(deed, WARM_UP);
    return count(deed, SECONDS) / SECONDS;
  }

  private static double count(Deed deed, int seconds) throws GeneralSecurityException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    double done = 0;
    while (System.nanoTime() < end) {
      deed.run();
      done++;
    }
    return done;
  }
}
