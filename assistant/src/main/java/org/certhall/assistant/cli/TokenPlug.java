package org.certhall.assistant.cli;

import java.util.concurrent.Callable;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Put a demo token from the drawer into a socket. */
@Command(name = "plug", description = "Put a demo token from the drawer into a socket.")
final class TokenPlug implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;

  @Parameters(paramLabel = "SERIAL")
  private TokenSerial serial;

  @Override
  public Integer call() throws TokenException {
    parent.demo().plug(serial);
    return 0;
  }
}
