package org.certhall.certificate.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.certhall.authority.entity.Sha256;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A PKCS#10 request (RFC 2986) that could be read. Of it only the public key and the proof of
 * possession count: names are taken from what the hall has verified, never from here.
 */
public final class CertificationRequest {

  /** An RSA-4096 request takes two kilobytes; nothing honest takes sixteen. */
  private static final int MOST_BYTES = 16 * 1024;

  private static final Pattern PEM =
      Pattern.compile(
          "-----BEGIN (NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\\s]+)"
              + "-----END (NEW )?CERTIFICATE REQUEST-----");

  private final PKCS10CertificationRequest content;
  private final byte[] encodedKey;

  private CertificationRequest(PKCS10CertificationRequest content, byte[] encodedKey) {
    this.content = content;
    this.encodedKey = encodedKey;
  }

  /** Reads PEM, or DER as some token tools write it. */
  public static CertificationRequest read(byte[] file) {
    if (file == null || file.length == 0) {
      throw refusal(ProblemType.REQUIRED);
    }
    if (file.length > MOST_BYTES) {
      throw refusal(ProblemType.REQUEST_TOO_LARGE);
    }
    boolean der = file[0] == 0x30 && DerShape.isOneElement(file);
    return parse(der ? file.clone() : fromPem(new String(file, StandardCharsets.ISO_8859_1)));
  }

  /** Reads DER. */
  public static CertificationRequest parse(byte[] der) {
    if (der.length > MOST_BYTES) {
      throw refusal(ProblemType.REQUEST_TOO_LARGE);
    }
    if (!DerShape.isOneElement(der)) {
      throw refusal(ProblemType.REQUEST_MALFORMED);
    }
    try {
      PKCS10CertificationRequest request = new PKCS10CertificationRequest(der);
      byte[] key = request.getSubjectPublicKeyInfo().getEncoded("DER");
      if (!Arrays.equals(der, request.toASN1Structure().getEncoded("DER"))
          || request.getSubjectPublicKeyInfo().getPublicKeyData().getPadBits() != 0
          || request.toASN1Structure().getSignature().getPadBits() != 0) {
        throw refusal(ProblemType.REQUEST_MALFORMED);
      }
      return new CertificationRequest(request, key);
    } catch (Problem e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The parser has many ways to say that an element is not what it should be.
      throw refusal(ProblemType.REQUEST_MALFORMED);
    }
  }

  /** DER of the whole request. */
  public byte[] der() {
    try {
      return content.getEncoded();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public PKCS10CertificationRequest content() {
    return content;
  }

  public SubjectPublicKeyInfo publicKey() {
    return content.getSubjectPublicKeyInfo();
  }

  /** Whether the key lies on the curve of GM/T 0003.5. */
  public boolean isSm2() {
    return GMObjectIdentifiers.sm2p256v1.equals(publicKey().getAlgorithm().getParameters());
  }

  /** SHA-256 over the public key in hexadecimal: by it a key is known again. */
  public String keyDigest() {
    return Sha256.hex(encodedKey);
  }

  private static byte[] fromPem(String text) {
    Matcher matcher = PEM.matcher(text);
    if (!matcher.find()) {
      throw refusal(ProblemType.REQUEST_NOT_PEM);
    }
    try {
      return Base64.getDecoder().decode(matcher.group(2).replaceAll("\\s", ""));
    } catch (IllegalArgumentException e) {
      throw refusal(ProblemType.REQUEST_NOT_PEM);
    }
  }

  private static Problem refusal(ProblemType type) {
    return Problem.of(type).at("request");
  }
}
