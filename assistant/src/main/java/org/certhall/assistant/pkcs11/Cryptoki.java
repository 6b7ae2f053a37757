package org.certhall.assistant.pkcs11;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** What the driver needs of a PKCS#11 library; each method is one or two functions of it. */
interface Cryptoki extends AutoCloseable {
  List<Long> slotsWithToken() throws CryptokiException;

  TokenFacts facts(long slot) throws CryptokiException;

  Set<Long> mechanisms(long slot) throws CryptokiException;

  /** Always for reading and writing: a security officer may log in only where no other is open. */
  long openSession(long slot) throws CryptokiException;

  void closeSession(long session) throws CryptokiException;

  void login(long session, long user, byte[] pin) throws CryptokiException;

  void logout(long session) throws CryptokiException;

  void initPin(long session, byte[] pin) throws CryptokiException;

  void setPin(long session, byte[] current, byte[] next) throws CryptokiException;

  List<Long> find(long session, Template template) throws CryptokiException;

  /** The value of an attribute, if the object has it and shows it. */
  Optional<byte[]> bytes(long session, long object, long attribute) throws CryptokiException;

  OptionalLong number(long session, long object, long attribute) throws CryptokiException;

  long create(long session, Template template) throws CryptokiException;

  void destroy(long session, long object) throws CryptokiException;

  Made generateKeyPair(long session, long mechanism, Template publicKey, Template privateKey)
      throws CryptokiException;

  /** The two objects of a key pair. */
  record Made(long publicKey, long privateKey) {}

  /** Unwraps by RSA-OAEP with SHA-1. */
  long unwrapByOaep(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException;

  /** Unwraps by AES key wrap with padding. */
  long unwrapByAes(long session, long by, byte[] wrapped, Template template)
      throws CryptokiException;

  /** The ECDH secret with this point, as a key. */
  long derive(long session, long by, byte[] point, Template template) throws CryptokiException;

  byte[] sign(long session, long mechanism, long key, byte[] data) throws CryptokiException;

  @Override
  void close();
}
