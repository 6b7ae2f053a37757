package org.certhall.assistant.cli;

import java.util.concurrent.Callable;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Pull a demo token out, into the drawer. */
@Command(name = "unplug", description = "Pull a demo token out, into the drawer.")
final class TokenUnplug implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;

  @Parameters(paramLabel = "SERIAL")
  private TokenSerial serial;

  @Override
  public Integer call() throws TokenException {
    parent.demo().unplug(serial);
    return 0;
  }
}
