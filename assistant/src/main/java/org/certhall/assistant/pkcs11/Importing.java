package org.certhall.assistant.pkcs11;

import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyId;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.WrappedKey;

/**
 * Brings one key pair for encryption into a token: it is unwrapped there, by a key that was made
 * there for this and leaves it no more than the imported one does.
 */
final class Importing {
  private final Cryptoki cryptoki;
  private final KeyAlgorithm algorithm;
  private final Cryptoki.Made transport;

  private Importing(Cryptoki cryptoki, KeyAlgorithm algorithm, Cryptoki.Made transport) {
    this.cryptoki = cryptoki;
    this.algorithm = algorithm;
    this.transport = transport;
  }

  static Importing begun(
      Cryptoki cryptoki, long session, Mechanisms mechanisms, KeyAlgorithm algorithm)
      throws CryptokiException, TokenException {
    long mechanism = mechanisms.toMake(algorithm);
    mechanisms.checkUnwraps(algorithm);
    return new Importing(
        cryptoki,
        algorithm,
        cryptoki.generateKeyPair(
            session,
            mechanism,
            Templates.transportPublicKey(algorithm),
            Templates.transportPrivateKey(algorithm)));
  }

  SubjectPublicKeyInfo transportKey(long session) throws CryptokiException, TokenException {
    return new TokenObjects(cryptoki, session)
        .publicKey(transport.publicKey())
        .orElseThrow(() -> new TokenException(TokenFault.DAMAGED, "no public half"));
  }

  /** The private half comes first: a crash leaves one that nobody sees, and that is replaced. */
  KeyId unwrap(long session, WrappedKey wrapped) throws CryptokiException, TokenException {
    if (PublicKeys.algorithm(wrapped.publicKey()).filter(algorithm::equals).isEmpty()) {
      throw new TokenException(TokenFault.WRONG_KEY);
    }
    KeyId id = KeyId.of(wrapped.publicKey());
    byte[] value = HexFormat.of().parseHex(id.hex());
    long by = wrappingKey(session, wrapped.opener().getOctets());
    TokenObjects objects = new TokenObjects(cryptoki, session);
    List<Long> oldSecret = objects.ofKey(Ck.O_PRIVATE_KEY, id);
    List<Long> oldOpen = objects.ofKey(Ck.O_PUBLIC_KEY, id);
    long secret =
        cryptoki.unwrapByAes(
            session,
            by,
            wrapped.content().getOctets(),
            Templates.privateKey(algorithm, KeyUse.ENCRYPT, value));
    cryptoki.destroy(session, by);
    if (!new Halves(cryptoki, session).fit(algorithm, secret, wrapped.publicKey())) {
      cryptoki.destroy(session, secret);
      throw new TokenException(TokenFault.WRONG_KEY);
    }
    cryptoki.create(session, Templates.importedPublicKey(wrapped.publicKey(), value));
    for (List<Long> old : List.of(oldSecret, oldOpen)) {
      for (long object : old) {
        cryptoki.destroy(session, object);
      }
    }
    return id;
  }

  private long wrappingKey(long session, byte[] opener) throws CryptokiException {
    return algorithm == KeyAlgorithm.RSA_2048
        ? cryptoki.unwrapByOaep(
            session, transport.privateKey(), opener, Templates.wrappingKey(false))
        : cryptoki.derive(session, transport.privateKey(), opener, Templates.wrappingKey(true));
  }
}
