package org.certhall.assistant.token;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;

/** Builds the PKCS#10 request of a key, the same for every driver. */
public final class CertificationRequest {
  private CertificationRequest() {}

  /** How a driver signs with a key it keeps; never handed out. */
  @FunctionalInterface
  public interface Signer {
    byte[] sign(byte[] message) throws TokenException;
  }

  /** The DER of the request. */
  public static byte[] build(TokenKey key, X500Name subject, Signer signer) throws TokenException {
    Collecting collecting = new Collecting(signatureAlgorithm(key.algorithm()), signer);
    try {
      return new PKCS10CertificationRequestBuilder(subject, key.publicKey())
          .build(collecting)
          .getEncoded();
    } catch (Refused e) {
      throw e.refusal;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The one signature algorithm of each kind of key. */
  public static AlgorithmIdentifier signatureAlgorithm(KeyAlgorithm algorithm) {
    return switch (algorithm) {
      case RSA_2048 ->
          new AlgorithmIdentifier(PKCSObjectIdentifiers.sha256WithRSAEncryption, DERNull.INSTANCE);
      case P_256 -> bare(X9ObjectIdentifiers.ecdsa_with_SHA256);
      case SM2 -> bare(GMObjectIdentifiers.sm2sign_with_sm3);
    };
  }

  private static AlgorithmIdentifier bare(ASN1ObjectIdentifier oid) {
    return new AlgorithmIdentifier(oid);
  }

  /** Carries a token's refusal through BouncyCastle's builder. */
  private static final class Refused extends RuntimeException {
    private final transient TokenException refusal;

    private Refused(TokenException refusal) {
      super(refusal);
      this.refusal = refusal;
    }
  }

  private record Collecting(
      AlgorithmIdentifier algorithm, Signer signer, ByteArrayOutputStream message)
      implements ContentSigner {
    private Collecting(AlgorithmIdentifier algorithm, Signer signer) {
      this(algorithm, signer, new ByteArrayOutputStream());
    }

    @Override
    public AlgorithmIdentifier getAlgorithmIdentifier() {
      return algorithm;
    }

    @Override
    public OutputStream getOutputStream() {
      return message;
    }

    @Override
    public byte[] getSignature() {
      try {
        return signer.sign(message.toByteArray());
      } catch (TokenException e) {
        throw new Refused(e);
      }
    }
  }
}
