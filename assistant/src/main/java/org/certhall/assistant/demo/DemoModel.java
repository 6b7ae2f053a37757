package org.certhall.assistant.demo;

import org.certhall.assistant.token.PinLength;

/** What the maker of the demo token decided. */
public final class DemoModel {
  public static final String NAME = "CertHall demo token";
  public static final PinLength PIN_LENGTH = new PinLength(6, 16);

  /** Wrong tries after which the user PIN locks, as the halls in use have it. */
  public static final int USER_TRIES = 15;

  /** Wrong tries after which the administrator PIN locks, and the application with it. */
  public static final int ADMINISTRATOR_TRIES = 10;

  private DemoModel() {}

  /** The user PIN of a new token, as printed in the maker's leaflet. */
  public static char[] factoryPin() {
    return "12345678".toCharArray();
  }

  /** The administrator PIN of a new token; an enrolment replaces it. */
  public static char[] factoryAdministratorPin() {
    return "88888888".toCharArray();
  }
}
