package org.certhall.certificate.control;

import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Whoever asks holds the private key: the request is signed by it, with a digest still trusted. */
final class ProofOfPossessionCheck implements RequestCheck {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final Set<ASN1ObjectIdentifier> TRUSTED =
      Set.of(
          PKCSObjectIdentifiers.sha256WithRSAEncryption,
          PKCSObjectIdentifiers.sha384WithRSAEncryption,
          PKCSObjectIdentifiers.sha512WithRSAEncryption,
          X9ObjectIdentifiers.ecdsa_with_SHA256,
          X9ObjectIdentifiers.ecdsa_with_SHA384,
          X9ObjectIdentifiers.ecdsa_with_SHA512,
          GMObjectIdentifiers.sm2sign_with_sm3);

  @Override
  public void check(CertificationRequest request, CertificateProfile profile) {
    if (!TRUSTED.contains(request.content().getSignatureAlgorithm().getAlgorithm())) {
      throw Problem.of(ProblemType.REQUEST_DIGEST_WEAK).at("request");
    }
    if (!isSignedByItsOwnKey(request)) {
      throw Problem.of(ProblemType.REQUEST_SIGNATURE_WRONG).at("request");
    }
  }

  private static boolean isSignedByItsOwnKey(CertificationRequest request) {
    try {
      return request
          .content()
          .isSignatureValid(
              new JcaContentVerifierProviderBuilder()
                  .setProvider(BOUNCY_CASTLE)
                  .build(request.publicKey()));
    } catch (OperatorCreationException | PKCSException | RuntimeException e) {
      return false;
    }
  }
}
