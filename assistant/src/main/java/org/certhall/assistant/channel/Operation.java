package org.certhall.assistant.channel;

/**
 * One thing a granted page may ask. Its name is the last part of the address and what a grant has
 * to list.
 */
public interface Operation {

  String name();

  /** Does it, and answers with what goes to the page as JSON; refuses by {@code Refusal}. */
  Object perform(Call call);
}
