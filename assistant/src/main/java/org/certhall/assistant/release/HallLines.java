package org.certhall.assistant.release;

/** Connects to a hall by its public address. */
public interface HallLines {

  HallLine to(String hall);
}
