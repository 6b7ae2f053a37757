package org.certhall.assistant.pkcs11;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyId;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.TokenKey;

/** The objects of a token, read in one session. */
final class TokenObjects {
  private static final int LONGEST_ID = 64;

  private final Cryptoki cryptoki;
  private final long session;

  TokenObjects(Cryptoki cryptoki, long session) {
    this.cryptoki = cryptoki;
    this.session = session;
  }

  /** Key pairs the hall can use, also those that show only their certificate before log-in. */
  List<TokenKey> keys() throws CryptokiException {
    Map<KeyId, X509CertificateHolder> certificates = certificates();
    List<TokenKey> keys = new ArrayList<>();
    for (long object : cryptoki.find(session, Template.of(Ck.O_PUBLIC_KEY))) {
      Optional<KeyId> id = id(object);
      Optional<SubjectPublicKeyInfo> key = publicKey(object);
      if (id.isPresent() && key.isPresent()) {
        Optional<X509CertificateHolder> own = Optional.ofNullable(certificates.remove(id.get()));
        key(id.get(), use(object), key.get(), own).ifPresent(keys::add);
      }
    }
    certificates.forEach((id, alone) -> ofCertificate(id, alone).ifPresent(keys::add));
    return keys;
  }

  private static Optional<TokenKey> key(
      KeyId id, KeyUse use, SubjectPublicKeyInfo key, Optional<X509CertificateHolder> own) {
    Optional<KeyAlgorithm> algorithm = PublicKeys.algorithm(key);
    return algorithm.map(known -> new TokenKey(id, known, use, key, own));
  }

  private static Optional<TokenKey> ofCertificate(KeyId id, X509CertificateHolder alone) {
    BasicConstraints constraints = BasicConstraints.fromExtensions(alone.getExtensions());
    if (constraints != null && constraints.isCA()) {
      return Optional.empty();
    }
    KeyUsage usage = KeyUsage.fromExtensions(alone.getExtensions());
    boolean signs = usage == null || usage.hasUsages(KeyUsage.digitalSignature);
    KeyUse use = signs ? KeyUse.SIGN : KeyUse.ENCRYPT;
    return key(id, use, alone.getSubjectPublicKeyInfo(), Optional.of(alone));
  }

  private KeyUse use(long publicKey) throws CryptokiException {
    return cryptoki.number(session, publicKey, Ck.A_VERIFY).orElse(1) == 0
        ? KeyUse.ENCRYPT
        : KeyUse.SIGN;
  }

  private Optional<KeyId> id(long object) throws CryptokiException {
    return cryptoki
        .bytes(session, object, Ck.A_ID)
        .filter(id -> id.length > 0 && id.length <= LONGEST_ID)
        .map(id -> new KeyId(HexFormat.of().formatHex(id)));
  }

  Optional<SubjectPublicKeyInfo> publicKey(long object) throws CryptokiException {
    boolean rsa = cryptoki.number(session, object, Ck.A_KEY_TYPE).orElse(-1) == Ck.K_RSA;
    Optional<byte[]> first = cryptoki.bytes(session, object, rsa ? Ck.A_MODULUS : Ck.A_EC_PARAMS);
    Optional<byte[]> second =
        cryptoki.bytes(session, object, rsa ? Ck.A_PUBLIC_EXPONENT : Ck.A_EC_POINT);
    if (first.isEmpty() || second.isEmpty()) {
      return Optional.empty();
    }
    return rsa
        ? PublicKeys.rsa(first.get(), second.get())
        : PublicKeys.ec(first.get(), second.get());
  }

  /** Of two certificates of one key, which a replacement cut short leaves, the newer one. */
  private Map<KeyId, X509CertificateHolder> certificates() throws CryptokiException {
    Map<KeyId, X509CertificateHolder> certificates = new LinkedHashMap<>();
    for (long object : cryptoki.find(session, Template.of(Ck.O_CERTIFICATE))) {
      Optional<KeyId> id = id(object);
      Optional<X509CertificateHolder> certificate =
          cryptoki.bytes(session, object, Ck.A_VALUE).flatMap(TokenObjects::parsed);
      if (id.isPresent() && certificate.isPresent()) {
        certificates.merge(id.get(), certificate.get(), TokenObjects::newer);
      }
    }
    return certificates;
  }

  private static X509CertificateHolder newer(X509CertificateHolder a, X509CertificateHolder b) {
    return Comparator.comparing(X509CertificateHolder::getNotBefore).compare(a, b) > 0 ? a : b;
  }

  private static Optional<X509CertificateHolder> parsed(byte[] der) {
    try {
      return Optional.of(new X509CertificateHolder(der));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  List<Long> ofKey(long objectClass, KeyId id) throws CryptokiException {
    byte[] value = HexFormat.of().parseHex(id.hex());
    return cryptoki.find(session, Template.of(objectClass).with(Ck.A_ID, value));
  }
}
