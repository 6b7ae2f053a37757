package org.certhall.launcher;

/** Why the hall does not start: one line, for the person at the terminal. */
public class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  public Refusal(String line) {
    super(line);
  }

  public Refusal(String line, Throwable cause) {
    super(line, cause);
  }
}
