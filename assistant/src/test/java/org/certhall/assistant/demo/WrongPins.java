package org.certhall.assistant.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import org.certhall.assistant.token.Pins;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;

/** A second program that tries wrong PINs and prints what is left after each. */
public final class WrongPins {
  private WrongPins() {}

  public static void main(String[] args) throws TokenException {
    PrintStream out = System.out;
    try (DemoTokenDriver driver = new DemoTokenDriver(Path.of(args[0]))) {
      TokenApplication application = driver.token(MemoryToken.SERIAL).application("APP1");
      for (int i = 0; i < Integer.parseInt(args[1]); i++) {
        out.println(tried(application));
        out.flush();
      }
    }
  }

  static int tried(TokenApplication application) {
    try {
      application.verifyPin(Pins.pin("00000001"));
      throw new IllegalStateException("the wrong PIN opened");
    } catch (TokenException e) {
      return e.triesLeft().orElse(0);
    }
  }
}
