package org.certhall.assistant.release;

/** Which of the two administrator PINs of an offer. */
enum AdministratorValue {
  CURRENT,
  CANDIDATE;

  AdministratorValue other() {
    return this == CURRENT ? CANDIDATE : CURRENT;
  }
}
