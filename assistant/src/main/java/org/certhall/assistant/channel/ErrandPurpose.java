package org.certhall.assistant.channel;

import java.util.Set;

/**
 * What a hall may bring this assistant to by a code: the whole list. No proof signature is on it,
 * and so no log-in: whoever talks somebody into bringing a code would be logged in as them.
 */
public enum ErrandPurpose {
  TOKENS("查看 UKey，验证或修改证书密码"),
  UNLOCK("解锁证书，设置新密码", "unlock", "releaseProgress");

  private static final Set<String> ALWAYS =
      Set.of(
          "hello",
          "pair",
          "reveal",
          "paired",
          "rollover",
          "tokens",
          "events",
          "result",
          "verifyPin",
          "changePin");

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> own;

  ErrandPurpose(String words, String... own) {
    this.words = words;
    this.own = Set.of(own);
  }

  public String inWords() {
    return words;
  }

  boolean covers(String call) {
    return ALWAYS.contains(call) || own.contains(call);
  }
}
