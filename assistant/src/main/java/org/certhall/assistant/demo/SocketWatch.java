package org.certhall.assistant.demo;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenSerial;

/** Watches the sockets and tells one listener. */
final class SocketWatch implements TokenDriver.Subscription {
  private final TokenFolder folder;
  private final Consumer<TokenEvent> listener;
  private final WatchService service;
  private Set<TokenSerial> known;

  private SocketWatch(TokenFolder folder, Consumer<TokenEvent> listener) throws IOException {
    this.folder = folder;
    this.listener = listener;
    this.service = folder.sockets().getFileSystem().newWatchService();
    folder.sockets().register(service, ENTRY_CREATE, ENTRY_DELETE);
    this.known = new LinkedHashSet<>(folder.inSockets());
  }

  static SocketWatch start(TokenFolder folder, Consumer<TokenEvent> listener) {
    try {
      SocketWatch watch = new SocketWatch(folder, listener);
      Thread thread = new Thread(watch::run, "demo token sockets");
      thread.setDaemon(true);
      thread.start();
      return watch;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    try {
      while (true) {
        WatchKey key = service.take();
        key.pollEvents();
        tell();
        key.reset();
      }
    } catch (ClosedWatchServiceException e) {
      // Closed by the listener: nobody is left to be told.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares with what is there, since the system may drop or merge events. */
  private void tell() throws IOException {
    Set<TokenSerial> now = new LinkedHashSet<>(folder.inSockets());
    Set<TokenSerial> before = known;
    known = now;
    before.stream()
        .filter(serial -> !now.contains(serial))
        .forEach(serial -> new TokenEvent(TokenEvent.Kind.UNPLUGGED, serial).tell(listener));
    now.stream()
        .filter(serial -> !before.contains(serial))
        .forEach(serial -> new TokenEvent(TokenEvent.Kind.PLUGGED, serial).tell(listener));
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
