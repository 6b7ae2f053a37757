package org.certhall.assistant.cli;

import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that name one application of one token. */
final class OneApplication {
  @Parameters(paramLabel = "SERIAL")
  private TokenSerial serial;

  @Option(names = "--application", paramLabel = "NAME")
  private String name;

  TokenApplication in(TokenDriver driver) throws TokenException {
    return TokenCommand.application(driver, serial, name);
  }
}
