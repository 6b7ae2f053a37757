package org.certhall.pairing.entity;

import java.util.Set;

/**
 * What an assistant may be brought to by a code: the whole list. Logging in to an application is
 * not on it: whoever talks a victim into bringing a code would be logged in as the victim.
 */
public enum ErrandPurpose {
  /** To see what is plugged in, to check and to change a PIN. */
  TOKENS,
  /** To set a new PIN for an approved order. */
  UNLOCK("unlock", "releaseProgress");

  private static final Set<String> ALWAYS =
      Set.of("hello", "pair", "reveal", "paired", "rollover", "tokens", "events", "result");
  private static final Set<String> OF_TOKENS = Set.of("verifyPin", "changePin");

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> own;

  ErrandPurpose(String... own) {
    this.own = Set.of(own);
  }

  /** Whether a call of this name is part of it. */
  public boolean covers(String call) {
    return ALWAYS.contains(call) || OF_TOKENS.contains(call) || own.contains(call);
  }
}
