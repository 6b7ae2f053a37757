package org.certhall.assistant.pkcs11;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.TokenContract;
import org.certhall.assistant.token.TokenDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SoftHsmContractTest extends TokenContract {
  @TempDir private Path folder;
  private TokenDriver driver;

  @BeforeEach
  void load() throws Exception {
    SoftHsm.in(folder);
    driver = Pkcs11Driver.load(SoftHsm.LIBRARY);
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
    return SoftHsm.USER_PIN;
  }

  @Override
  protected String administratorPin() {
    return SoftHsm.ADMINISTRATOR_PIN;
  }

  @Override
  protected Set<KeyAlgorithm> algorithms() {
    return EnumSet.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.P_256);
  }
}
