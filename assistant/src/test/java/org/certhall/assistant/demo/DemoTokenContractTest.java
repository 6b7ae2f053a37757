package org.certhall.assistant.demo;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.TokenContract;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenSerial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DemoTokenContractTest extends TokenContract {
  @TempDir private Path folder;
  private TokenDriver driver;

  @BeforeEach
  void make() throws Exception {
    new DemoTokens(folder, 2).make(new TokenSerial("DEMO00000001"), 1);
    driver = new DemoTokenDriver(folder);
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Override
  protected TokenDriver driver() {
    return driver;
  }

  @Override
  protected String userPin() {
    return "12345678";
  }

  @Override
  protected String administratorPin() {
    return "88888888";
  }

  @Override
  protected Set<KeyAlgorithm> algorithms() {
    return EnumSet.allOf(KeyAlgorithm.class);
  }
}
