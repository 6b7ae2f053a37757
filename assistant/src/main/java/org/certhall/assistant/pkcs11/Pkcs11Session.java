package org.certhall.assistant.pkcs11;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.token.CertificationRequest;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyId;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.ObjectName;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.token.WrappedKey;

/** A session of the user. */
final class Pkcs11Session implements UserSession {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_LENGTH = 8;

  private final Cryptoki cryptoki;
  private final Pkcs11Slot slot;
  private final Pkcs11Slot.UserLogin login;
  private final Mechanisms mechanisms;
  private Importing importing;
  private boolean closed;

  Pkcs11Session(
      Cryptoki cryptoki, Pkcs11Slot slot, Pkcs11Slot.UserLogin login, Mechanisms mechanisms) {
    this.cryptoki = cryptoki;
    this.slot = slot;
    this.login = login;
    this.mechanisms = mechanisms;
  }

  private <T> T inside(Pkcs11Slot.Work<T> work) throws TokenException {
    if (closed) {
      throw new TokenException(TokenFault.NOT_LOGGED_IN);
    }
    return slot.loggedIn(login, work);
  }

  @Override
  public TokenKey generateKeyPair(KeyAlgorithm algorithm, KeyUse use) throws TokenException {
    return inside(
        session -> {
          long mechanism = mechanisms.toMake(algorithm);
          byte[] id = new byte[ID_LENGTH];
          RANDOM.nextBytes(id);
          cryptoki.generateKeyPair(
              session,
              mechanism,
              Templates.publicKey(algorithm, use, id),
              Templates.privateKey(algorithm, use, id));
          return key(session, new KeyId(HexFormat.of().formatHex(id)));
        });
  }

  @Override
  public SubjectPublicKeyInfo transportKey(KeyId signature) throws TokenException {
    return inside(
        session -> {
          TokenKey key = key(session, signature);
          key.checkSigns();
          importing = Importing.begun(cryptoki, session, mechanisms, key.algorithm());
          return importing.transportKey(session);
        });
  }

  @Override
  public TokenKey importKeyPair(KeyId signature, WrappedKey wrapped) throws TokenException {
    return inside(
        session -> {
          key(session, signature);
          if (importing == null) {
            throw new TokenException(TokenFault.NO_SUCH_THING);
          }
          return key(session, importing.unwrap(session, wrapped));
        });
  }

  @Override
  public byte[] certificateRequest(KeyId id, X500Name subject) throws TokenException {
    return inside(
        session -> {
          TokenKey key = key(session, id);
          return CertificationRequest.build(key, subject, message -> sign(session, key, message));
        });
  }

  @Override
  public byte[] prove(KeyId id, ProofText text) throws TokenException {
    return inside(
        session -> {
          TokenKey key = key(session, id);
          return sign(session, key, text.encoded(key.algorithm()));
        });
  }

  private byte[] sign(long session, TokenKey key, byte[] message) throws TokenException {
    key.checkSigns();
    try {
      long secret = first(new TokenObjects(cryptoki, session).ofKey(Ck.O_PRIVATE_KEY, key.id()));
      return Signing.sign(cryptoki, session, key.algorithm(), secret, message);
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  /** The new one is written before the old one is removed: a crash leaves two, never none. */
  @Override
  public void writeCertificate(KeyId id, X509CertificateHolder certificate) throws TokenException {
    inside(
        session -> {
          TokenKey key = key(session, id);
          key.checkCarries(certificate);
          List<Long> old = new TokenObjects(cryptoki, session).ofKey(Ck.O_CERTIFICATE, id);
          byte[] value = HexFormat.of().parseHex(id.hex());
          cryptoki.create(session, Templates.certificate(certificate, key.use(), value));
          return destroy(session, old);
        });
  }

  @Override
  public void deleteCertificate(KeyId id) throws TokenException {
    inside(
        session -> {
          List<Long> found = new TokenObjects(cryptoki, session).ofKey(Ck.O_CERTIFICATE, id);
          first(found);
          return destroy(session, found);
        });
  }

  @Override
  public void deleteKeyPair(KeyId id) throws TokenException {
    inside(
        session -> {
          TokenObjects objects = new TokenObjects(cryptoki, session);
          List<Long> found = new ArrayList<>(objects.ofKey(Ck.O_PRIVATE_KEY, id));
          first(found);
          found.addAll(objects.ofKey(Ck.O_CERTIFICATE, id));
          found.addAll(objects.ofKey(Ck.O_PUBLIC_KEY, id));
          return destroy(session, found);
        });
  }

  @Override
  public List<ObjectName> dataObjects() throws TokenException {
    return inside(
        session -> {
          List<ObjectName> names = new ArrayList<>();
          for (long object : cryptoki.find(session, Templates.data())) {
            Optional<byte[]> label = cryptoki.bytes(session, object, Ck.A_LABEL);
            label.map(bytes -> new ObjectName(new String(bytes, UTF_8))).ifPresent(names::add);
          }
          return names.stream().distinct().toList();
        });
  }

  @Override
  public byte[] readData(ObjectName name) throws TokenException {
    return inside(
        session -> {
          long object = first(cryptoki.find(session, Templates.data(name)));
          return cryptoki
              .bytes(session, object, Ck.A_VALUE)
              .orElseThrow(() -> new TokenException(TokenFault.DAMAGED, "data without value"));
        });
  }

  @Override
  public void writeData(ObjectName name, byte[] content) throws TokenException {
    inside(
        session -> {
          List<Long> old = cryptoki.find(session, Templates.data(name));
          cryptoki.create(session, Templates.data(name, content));
          return destroy(session, old);
        });
  }

  @Override
  public void deleteData(ObjectName name) throws TokenException {
    inside(
        session -> {
          List<Long> found = cryptoki.find(session, Templates.data(name));
          first(found);
          return destroy(session, found);
        });
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      slot.logOut(login);
    }
  }

  private TokenKey key(long session, KeyId id) throws CryptokiException, TokenException {
    return new TokenObjects(cryptoki, session)
        .keys().stream()
            .filter(key -> key.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  private static long first(List<Long> found) throws TokenException {
    if (found.isEmpty()) {
      throw new TokenException(TokenFault.NO_SUCH_THING);
    }
    return found.get(0);
  }

  private int destroy(long session, List<Long> objects) throws CryptokiException {
    for (long object : objects) {
      cryptoki.destroy(session, object);
    }
    return objects.size();
  }
}
