package org.certhall.assistant.pin;

import java.util.stream.IntStream;

/**
 * What a new user PIN has to be: the rule of the hall's channel, met with what the token's model
 * allows.
 */
public record PinRule(int min, int max, PinAlphabet alphabet) {

  /** GM/T 0016: at least 6 bytes. */
  private static final int LEAST = 6;

  private static final int MOST = 64;

  /** Where no channel says more. */
  public static final PinRule ANY = new PinRule(LEAST, MOST, PinAlphabet.PRINTABLE);

  public PinRule {
    if (min < LEAST || max < min || max > MOST || alphabet == null) {
      throw new IllegalArgumentException("no PIN has " + min + " to " + max + " characters");
    }
  }

  /**
   * The rule for a device that takes PINs of these lengths.
   *
   * @throws IllegalArgumentException if no PIN fits both
   */
  public PinRule within(int shortest, int longest) {
    int least = Math.max(min, shortest);
    int most = Math.min(max, longest);
    return new PinRule(least, most, alphabet);
  }

  /** The rule as its user reads it. */
  public String inWords() {
    String length = min == max ? "必须是 " + min + " 位" : "长度 " + min + " 至 " + max + " 位";
    return length + alphabet.inWords();
  }

  /** Whether these bytes, in UTF-8, are such a PIN. */
  public boolean fits(byte[] pin) {
    if (pin.length < min || pin.length > max) {
      return false;
    }
    for (byte b : pin) {
      if (!alphabet.has(b)) {
        return false;
      }
    }
    return true;
  }

  /** What is wrong with the PIN, in words, or null. */
  String fault(char[] pin) {
    if (pin.length < min || pin.length > max) {
      return "新密码" + inWords() + "。请重新输入。";
    }
    for (char c : pin) {
      if (!alphabet.has(c)) {
        return "新密码中有不允许的字符：" + inWords() + "。请重新输入。";
      }
    }
    return isRun(pin) ? "新密码太容易被猜到（如 111111、123456）。请换一个。" : null;
  }

  private static boolean isRun(char[] pin) {
    int step = pin[1] - pin[0];
    return Math.abs(step) <= 1
        && IntStream.range(1, pin.length).allMatch(i -> pin[i] - pin[i - 1] == step);
  }
}
