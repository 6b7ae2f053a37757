package org.certhall.assistant.errand;

import java.util.List;
import org.certhall.assistant.wire.HallException;

/** The hall's side of errands, over our own connection. */
public interface HallDoor {

  /** A code taken; the old keys of the hall speak for the one that has signed the statement. */
  record Taken(String line, String statement, List<String> rollovers) {
    public Taken {
      rollovers = List.copyOf(rollovers);
    }
  }

  /** What a page asks. */
  record Call(int number, String name, String ask) {}

  /** What it asks now; {@code open} is false when nothing more will come. */
  record Calls(boolean open, List<Call> calls) {
    public Calls {
      calls = List.copyOf(calls);
    }
  }

  Taken take(String statement) throws HallException;

  /** Whether the number was right. */
  boolean pick(String line, int number) throws HallException;

  Calls next(String line) throws HallException;

  void answer(String line, int number, String answer) throws HallException;
}
