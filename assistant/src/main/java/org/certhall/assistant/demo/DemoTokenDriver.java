package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo tokens of a folder. */
public final class DemoTokenDriver implements TokenDriver {
  private static final Logger LOG = LoggerFactory.getLogger(DemoTokenDriver.class);

  private final TokenFolder folder;
  private final List<SocketWatch> watches = new ArrayList<>();

  public DemoTokenDriver(Path folder) {
    this.folder = new TokenFolder(folder);
  }

  @Override
  public List<Token> tokens() throws TokenException {
    List<Token> found = new ArrayList<>();
    for (TokenSerial serial : serials()) {
      try {
        found.add(DemoToken.found(new FileAccess(folder.socket(serial))));
      } catch (TokenException e) {
        // One that was pulled out meanwhile, or is damaged, does not hide the others.
        LOG.warn("Token {} is left out: {}", serial, e.getMessage());
      }
    }
    return found;
  }

  private List<TokenSerial> serials() throws TokenException {
    try {
      return folder.inSockets();
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the folder of tokens cannot be read", e);
    }
  }

  @Override
  public synchronized Subscription listen(Consumer<TokenEvent> listener) {
    SocketWatch watch = SocketWatch.start(folder, listener);
    watches.add(watch);
    return watch;
  }

  @Override
  public synchronized void close() {
    watches.forEach(SocketWatch::close);
    watches.clear();
  }

  @Override
  public String toString() {
    return "the driver of demo tokens";
  }
}
