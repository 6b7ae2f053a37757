package org.certhall.authority.boundary;

import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import org.certhall.authority.entity.KeyAlgorithm;

/** What the hall asks of a PKCS#11 library, in the words of PKCS#11. */
interface Cryptoki {

  /** C_Initialize; nothing if it runs already. */
  void start() throws CryptokiException;

  /**
   * C_Finalize: the library forgets its sessions and, when it is started again, looks anew for
   * tokens that have come or gone.
   */
  void stop() throws CryptokiException;

  List<? extends Slot> slotsWithToken() throws CryptokiException;

  /** A slot with a token in it. */
  interface Slot {
    long id();

    TokenFacts facts() throws CryptokiException;

    /** By mechanism number. */
    Map<Long, MechanismFacts> mechanisms() throws CryptokiException;

    /** A read-write session, also where the token takes no writing: that shows when it is tried. */
    Session open() throws CryptokiException;
  }

  /** A session; not for two threads at once. */
  interface Session {
    void logIn(char[] pin) throws CryptokiException;

    /** All private keys, or those with the label. */
    List<Long> privateKeys(String labelOrNull) throws CryptokiException;

    String label(long key) throws CryptokiException;

    /** Whether the key's bytes can be taken out in any form. */
    boolean isExtractable(long privateKey) throws CryptokiException;

    /** The public key that belongs to the private one. */
    PublicKey publicKey(long privateKey) throws CryptokiException;

    /** Both halves on the token, the private one never to leave it; answers with that. */
    long generate(String label, KeyAlgorithm algorithm) throws CryptokiException;

    byte[] sign(long mechanism, long privateKey, byte[] input) throws CryptokiException;

    /** Destroys both halves. */
    void destroy(long privateKey) throws CryptokiException;

    void close() throws CryptokiException;
  }
}
