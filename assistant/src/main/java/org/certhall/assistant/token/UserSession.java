package org.certhall.assistant.token;

import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** An application opened with its user PIN. What it signs is made here, never by a caller. */
public interface UserSession extends AutoCloseable {
  /** Makes a key pair inside the token. */
  TokenKey generateKeyPair(KeyAlgorithm algorithm, KeyUse use) throws TokenException;

  /**
   * The public half of a key to which a key of this algorithm can be wrapped. For SM2 it is the
   * signature key itself; for the others a key pair is made inside the token for one import, and
   * ends with this session.
   *
   * @param signature the key pair whose partner will be imported
   */
  SubjectPublicKeyInfo transportKey(KeyId signature) throws TokenException;

  /**
   * Unwraps a key pair for encryption inside the token, which keeps it. Importing it again leaves
   * it there once, with its certificate.
   *
   * @param signature as it was given to {@link #transportKey} in this session
   * @throws TokenException {@link TokenFault#WRONG_KEY} if it does not open to the private half of
   *     its public key
   */
  TokenKey importKeyPair(KeyId signature, WrappedKey wrapped) throws TokenException;

  /** A PKCS#10 request in DER, built here and signed by the key; subjects from {@link Subject}. */
  byte[] certificateRequest(KeyId key, X500Name subject) throws TokenException;

  /** Writes the certificate of a key, replacing one that is there. */
  void writeCertificate(KeyId key, X509CertificateHolder certificate) throws TokenException;

  void deleteCertificate(KeyId key) throws TokenException;

  /** Removes a key pair and its certificate. */
  void deleteKeyPair(KeyId key) throws TokenException;

  /**
   * Signs {@link ProofText#encoded}: RSA by PKCS#1 v1.5 with SHA-256, P-256 by ECDSA with SHA-256
   * as a DER sequence, SM2 with SM3 and the standard's signer id as a DER sequence.
   */
  byte[] prove(KeyId key, ProofText text) throws TokenException;

  List<ObjectName> dataObjects() throws TokenException;

  byte[] readData(ObjectName name) throws TokenException;

  /** Writes a data object, replacing one of that name. */
  void writeData(ObjectName name, byte[] content) throws TokenException;

  void deleteData(ObjectName name) throws TokenException;

  /** Logs out. Never fails: a token that is gone is logged out. */
  @Override
  void close();
}
