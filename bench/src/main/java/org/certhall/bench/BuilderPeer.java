package org.certhall.bench;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A list by BouncyCastle's own builder, in a process of its own: number of entries, and a file. */
final class BuilderPeer {

  private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

  private BuilderPeer() {}

  public static void main(String[] arguments) throws Exception {
    BouncyCastleProvider provider = new BouncyCastleProvider();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair pair = generator.generateKeyPair();
    X509v2CRLBuilder builder = new X509v2CRLBuilder(new X500Name("CN=peer"), Date.from(START));
    builder.setNextUpdate(Date.from(START.plus(Duration.ofDays(7))));
    BigInteger serial = BigInteger.ONE.shiftLeft(126);
    long number = Long.parseLong(arguments[0]);
    for (long i = 0; i < number; i++) {
      builder.addCRLEntry(
          serial.add(BigInteger.valueOf(i)),
          Date.from(START.minusSeconds(i)),
          CRLReason.superseded);
    }
    Files.write(
        Path.of(arguments[1]),
        builder
            .build(
                new JcaContentSignerBuilder("SHA256withECDSA")
                    .setProvider(provider)
                    .build(pair.getPrivate()))
            .getEncoded());
  }
}
