package org.certhall.pairing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.certhall.rights.control.Anyone;

/** Where an assistant that a code has brought here hears what the page asks. */
@Stateless
public class ErrandLineDesk {

  @Inject private ErrandLines lines;

  @Anyone
  public ErrandTaken take(String statement) {
    return lines.take(statement);
  }

  /** Whether it was the right number. */
  @Anyone
  public boolean pick(String line, int number) {
    return lines.pick(line, number);
  }

  @Anyone
  public ErrandCalls next(String line) {
    return lines.next(line);
  }

  @Anyone
  public void answer(String line, int counted, String answer) {
    lines.answer(line, counted, answer);
  }

  @Anyone
  public void end(String line) {
    lines.end(line);
  }
}
