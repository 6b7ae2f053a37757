package org.certhall.authority.boundary;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyStoreFault;

/**
 * A PKCS#11 library in this process, shared by all key stores that name its path. To start it anew
 * ends all sessions of all of them, so that is done only while nobody has a connection.
 */
final class CryptokiLibrary {

  /** Loads a library. */
  interface Loader {
    Cryptoki load(Path path) throws CryptokiException;
  }

  /** A call of a running library. */
  interface Call<T> {
    T make() throws CryptokiException;
  }

  private final Path path;
  private final Loader loader;
  private final ReadWriteLock running = new ReentrantReadWriteLock();
  private final AtomicInteger connections = new AtomicInteger();
  private Cryptoki cryptoki;
  private boolean started;

  CryptokiLibrary(Path path, Loader loader) {
    this.path = path;
    this.loader = loader;
  }

  /** Makes the call; the library is not started anew meanwhile. */
  <T> T call(Call<T> call) throws CryptokiException {
    running.readLock().lock();
    try {
      return call.make();
    } finally {
      running.readLock().unlock();
    }
  }

  /** The library, started if it never was. */
  synchronized Cryptoki started() throws CryptokiException {
    if (cryptoki == null) {
      cryptoki = load();
    }
    if (!started) {
      cryptoki.start();
      started = true;
    }
    return cryptoki;
  }

  void connected() {
    connections.incrementAndGet();
  }

  void disconnected() {
    connections.decrementAndGet();
  }

  /** Many libraries see a token that has come or come back only when they start. */
  synchronized void restartUnlessUsed() throws CryptokiException {
    running.writeLock().lock();
    try {
      if (started && connections.get() == 0) {
        started = false;
        cryptoki.stop();
        cryptoki.start();
        started = true;
      }
    } finally {
      running.writeLock().unlock();
    }
  }

  private Cryptoki load() throws CryptokiException {
    if (!Files.isRegularFile(path)) {
      throw new KeyStoreFailure(KeyStoreFault.LIBRARY_MISSING, path.toString());
    }
    return loader.load(path);
  }
}
