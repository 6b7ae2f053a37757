package org.certhall.assistant.demo;

import java.nio.file.Path;

/** The maker of tokens whose PINs are quickly tried, for tests that log in many times. */
public final class CheapTokens {

  private CheapTokens() {}

  public static DemoTokens in(Path folder) {
    return new DemoTokens(folder, 2);
  }
}
