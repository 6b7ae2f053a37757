package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;

/** A demo token on a fragile disk. */
record MemoryToken(FragileFile file) implements TokenAccess {
  static final TokenSerial SERIAL = new TokenSerial("DEMO00000001");

  static MemoryToken blank(Path folder) throws IOException, TokenException {
    new DemoTokens(folder, 2).make(SERIAL, 1);
    return new MemoryToken(
        new FragileFile(Files.readAllBytes(new TokenFolder(folder).socket(SERIAL))));
  }

  static MemoryToken of(byte[] content) {
    return new MemoryToken(new FragileFile(content));
  }

  TokenApplication application() {
    return new DemoApplication(this, "APP1");
  }

  @Override
  public <T> T with(Work<T> work) throws TokenException {
    return work.on(new OpenToken(file));
  }
}
