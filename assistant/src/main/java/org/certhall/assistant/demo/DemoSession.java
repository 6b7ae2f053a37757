package org.certhall.assistant.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
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

/** An opened application of a demo token: it holds the master key until it is closed. */
final class DemoSession implements UserSession {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_LENGTH = 8;

  private final TokenAccess access;
  private final String serial;
  private final String application;
  private final MasterKey master;
  private KeyPair transport;
  private boolean closed;

  DemoSession(TokenAccess access, String serial, String application, MasterKey master) {
    this.access = access;
    this.serial = serial;
    this.application = application;
    this.master = master;
  }

  @Override
  public TokenKey generateKeyPair(KeyAlgorithm algorithm, KeyUse use) throws TokenException {
    checkOpen();
    byte[] id = new byte[ID_LENGTH];
    RANDOM.nextBytes(id);
    String hex = HexFormat.of().formatHex(id);
    KeyPair pair = SoftwareKeys.generate(algorithm);
    byte[] pkcs8 = pair.getPrivate().getEncoded();
    Bytes sealed = master.seal(pkcs8, keyPurpose(hex));
    Arrays.fill(pkcs8, (byte) 0);
    Bytes publicKey = Bytes.of(pair.getPublic().getEncoded());
    StoredKey key = new StoredKey(hex, algorithm, use, publicKey, sealed, null);
    change(stored -> stored.with(key));
    return key.shown();
  }

  @Override
  public SubjectPublicKeyInfo transportKey(KeyId signature) throws TokenException {
    StoredKey stored = key(signature);
    stored.shown().checkSigns();
    if (stored.algorithm() == KeyAlgorithm.SM2) {
      return stored.shown().publicKey();
    }
    transport = SoftwareKeys.generate(stored.algorithm());
    return SubjectPublicKeyInfo.getInstance(transport.getPublic().getEncoded());
  }

  @Override
  public TokenKey importKeyPair(KeyId signature, WrappedKey wrapped) throws TokenException {
    StoredKey stored = key(signature);
    byte[] pkcs8 = unwrapped(stored, wrapped);
    String hex = KeyId.of(wrapped.publicKey()).hex();
    try {
      Bytes publicKey = Bytes.of(wrapped.publicKey().getEncoded());
      Bytes sealed = master.seal(pkcs8, keyPurpose(hex));
      Bytes certificate = content().key(hex).map(StoredKey::certificate).orElse(null);
      StoredKey key =
          new StoredKey(hex, stored.algorithm(), KeyUse.ENCRYPT, publicKey, sealed, certificate);
      change(content -> content.with(key));
      return key.shown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Arrays.fill(pkcs8, (byte) 0);
    }
  }

  private byte[] unwrapped(StoredKey signature, WrappedKey wrapped) throws TokenException {
    if (signature.algorithm() == KeyAlgorithm.SM2) {
      byte[] own = opened(signature.privateKey(), keyPurpose(signature.id()));
      return SoftwareUnwrapping.sm2(own, wrapped);
    }
    if (transport == null) {
      throw new TokenException(TokenFault.NO_SUCH_THING);
    }
    return SoftwareUnwrapping.byTransport(transport.getPrivate(), wrapped);
  }

  @Override
  public byte[] certificateRequest(KeyId key, X500Name subject) throws TokenException {
    StoredKey stored = key(key);
    return CertificationRequest.build(stored.shown(), subject, message -> sign(stored, message));
  }

  @Override
  public byte[] prove(KeyId key, ProofText text) throws TokenException {
    StoredKey stored = key(key);
    return sign(stored, text.encoded(stored.algorithm()));
  }

  @Override
  public void writeCertificate(KeyId key, X509CertificateHolder certificate) throws TokenException {
    StoredKey stored = key(key);
    stored.shown().checkCarries(certificate);
    try {
      Bytes der = Bytes.of(certificate.getEncoded());
      change(content -> content.with(stored.withCertificate(der)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void deleteCertificate(KeyId key) throws TokenException {
    StoredKey stored = key(key);
    if (stored.certificate() == null) {
      throw new TokenException(TokenFault.NO_SUCH_THING);
    }
    change(content -> content.with(stored.withCertificate(null)));
  }

  @Override
  public void deleteKeyPair(KeyId key) throws TokenException {
    StoredKey stored = key(key);
    change(content -> content.withoutKey(stored.id()));
  }

  @Override
  public List<ObjectName> dataObjects() throws TokenException {
    return content().objects().stream().map(o -> new ObjectName(o.name())).toList();
  }

  @Override
  public byte[] readData(ObjectName name) throws TokenException {
    return opened(object(name).sealed(), objectPurpose(name));
  }

  @Override
  public void writeData(ObjectName name, byte[] content) throws TokenException {
    checkOpen();
    StoredObject object = new StoredObject(name.value(), master.seal(content, objectPurpose(name)));
    change(stored -> stored.with(object));
  }

  @Override
  public void deleteData(ObjectName name) throws TokenException {
    object(name);
    change(stored -> stored.withoutObject(name.value()));
  }

  @Override
  public void close() {
    closed = true;
    transport = null;
    master.close();
  }

  private byte[] sign(StoredKey key, byte[] message) throws TokenException {
    key.shown().checkSigns();
    return SoftwareKeys.sign(
        key.algorithm(), opened(key.privateKey(), keyPurpose(key.id())), message);
  }

  private byte[] opened(Bytes sealed, String purpose) throws TokenException {
    return master
        .open(sealed, purpose)
        .orElseThrow(() -> new TokenException(TokenFault.DAMAGED, "a sealed part does not open"));
  }

  private StoredKey key(KeyId id) throws TokenException {
    return content().key(id.hex()).orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  private StoredObject object(ObjectName name) throws TokenException {
    return content()
        .object(name.value())
        .orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  private StoredApplication content() throws TokenException {
    checkOpen();
    return access.with(token -> token.application(application));
  }

  private void change(UnaryOperator<StoredApplication> change) throws TokenException {
    access.with(
        token -> {
          token.save(change.apply(token.application(application)));
          return token;
        });
  }

  private void checkOpen() throws TokenException {
    if (closed) {
      throw new TokenException(TokenFault.NOT_LOGGED_IN);
    }
  }

  private String keyPurpose(String id) {
    return "certhall demo token 1 key " + serial + ' ' + application + ' ' + id;
  }

  private String objectPurpose(ObjectName name) {
    return "certhall demo token 1 object " + serial + ' ' + application + ' ' + name;
  }
}
