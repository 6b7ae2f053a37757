package org.certhall.assistant.pin;

/** What is done with the answers once the person has agreed. */
public interface Deed {
  Outcome perform(Answers answers);
}
