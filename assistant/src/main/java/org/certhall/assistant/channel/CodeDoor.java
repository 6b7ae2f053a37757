package org.certhall.assistant.channel;

import java.util.List;

/** Takes a code that a hall's page shows. */
public interface CodeDoor {

  /**
   * Brings it to the hall.
   *
   * @param hall the one chosen, or empty
   * @param typed the code, or the link that holds it
   * @return the address of the page on which the user answers
   */
  String bring(String hall, String typed);

  /** The halls that a code may be for. */
  List<String> halls();
}
