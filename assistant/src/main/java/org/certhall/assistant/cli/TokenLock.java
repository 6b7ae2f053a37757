package org.certhall.assistant.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Locks an application the way a user does: by wrong PINs, each really tried. */
@Command(name = "lock", description = "Try wrong PINs until the token locks.")
final class TokenLock implements Callable<Integer> {
  private static final int MOST_TRIES = 100;

  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private OneApplication application;

  @Override
  public Integer call() throws TokenException {
    try (TokenDriver driver = parent.driver()) {
      TokenApplication victim = application.in(driver);
      int tries = 0;
      while (!victim.userPin().locked() && tries < MOST_TRIES) {
        tryWrong(victim);
        tries++;
      }
      if (!victim.userPin().locked()) {
        throw new IllegalArgumentException("This token does not lock.");
      }
      spec.commandLine().getOut().println("Locked after " + tries + " wrong PINs.");
    }
    return 0;
  }

  /** 64 random bits: no PIN that anybody has. */
  private static void tryWrong(TokenApplication victim) throws TokenException {
    byte[] random = new byte[8];
    new SecureRandom().nextBytes(random);
    try (Pin wrong = Pin.taking(HexFormat.of().formatHex(random).toCharArray())) {
      victim.verifyPin(wrong);
    } catch (TokenException e) {
      if (e.fault() != TokenFault.PIN_INCORRECT && e.fault() != TokenFault.PIN_LOCKED) {
        throw e;
      }
    }
  }
}
