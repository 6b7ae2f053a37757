package org.certhall.assistant.pin;

import java.util.stream.IntStream;

/**
 * What a new user PIN has to be: the rule of the hall's channel, met with what the token's model
 * allows.
 */
public record PinRule(int min, int max, boolean digitsOnly) {

  /** GM/T 0016: at least 6 bytes. */
  private static final int LEAST = 6;

  public PinRule {
    if (min < LEAST || max < min || max > 64) {
      throw new IllegalArgumentException("no PIN has " + min + " to " + max + " characters");
    }
  }

  /** The rule as its user reads it. */
  public String inWords() {
    String length = min == max ? "必须是 " + min + " 位" : "长度 " + min + " 至 " + max + " 位";
    return length + (digitsOnly ? "数字" : "字母、数字或符号（不含空格）");
  }

  /** What is wrong with the PIN, in words, or null. */
  String fault(char[] pin) {
    if (pin.length < min || pin.length > max) {
      return "新口令" + inWords() + "。请重新输入。";
    }
    for (char c : pin) {
      if (digitsOnly ? c < '0' || c > '9' : c <= ' ' || c > '~') {
        return "新口令中有不允许的字符：" + inWords() + "。请重新输入。";
      }
    }
    return isRun(pin) ? "新口令太容易被猜到（如 111111、123456）。请换一个。" : null;
  }

  private static boolean isRun(char[] pin) {
    int step = pin[1] - pin[0];
    return Math.abs(step) <= 1
        && IntStream.range(1, pin.length).allMatch(i -> pin[i] - pin[i - 1] == step);
  }
}
