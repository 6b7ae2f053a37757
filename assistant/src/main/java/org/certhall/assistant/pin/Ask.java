package org.certhall.assistant.pin;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person is asked on the assistant's own page: who wants it, for what, on which certificate.
 *
 * @param rule the rule of the new PIN, where one is asked for
 * @param code the comparison code, where two are to be compared
 * @param warning what deserves a second look, or null
 * @param choices the numbers of two digits to pick from, where the hall's page shows one of them
 */
public record Ask(
    Kind kind,
    String title,
    List<Line> lines,
    PinRule rule,
    String code,
    String warning,
    List<Integer> choices) {

  /** Which fields the page has. */
  public enum Kind {
    /** Compare a code. */
    PAIR(false, false),
    /** Pick the number that the hall's page shows. */
    PICK(false, false),
    /** Type the PIN. */
    PIN(true, false),
    /** Type the PIN and a new one twice. */
    CHANGE(true, true),
    /** Type a new PIN twice. */
    NEW_PIN(false, true),
    /** Agree to what is said; nothing is typed. */
    AGREE(false, false);

    final boolean asksPin;
    final boolean asksNewPin;

    Kind(boolean asksPin, boolean asksNewPin) {
      this.asksPin = asksPin;
      this.asksNewPin = asksNewPin;
    }
  }

  /** A fact and its name. */
  public record Line(String name, String fact) {}

  public Ask {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
  }

  /** Asks which of the numbers the hall's page shows. */
  public static Ask toPick(List<Integer> choices, String purpose, String hallName, String hall) {
    return new Ask(
        Kind.PICK,
        purpose,
        List.of(new Line("网厅", hallName), new Line("地址", hall)),
        null,
        null,
        "请只在您自己正打开着网厅页面办理业务时继续。号码如果是别人告诉您的，请取消，并致电服务热线。",
        choices);
  }

  /** Asks whether the code here and the one on the hall's page are the same. */
  public static Ask toPair(
      String code, String hallName, String hall, String origin, boolean keyReplaced) {
    return new Ask(
        Kind.PAIR,
        "与网上服务厅配对",
        List.of(new Line("网厅", hallName), new Line("地址", hall), new Line("页面", origin)),
        null,
        code,
        keyReplaced ? "本机曾与这个地址配对，但网厅的密钥已经更换。请先向服务热线核实，再继续。" : null,
        List.of());
  }

  /** Asks to agree, for a purpose. */
  public static Ask of(Kind kind, String purpose, String hallName, String origin) {
    return new Ask(
        kind,
        purpose,
        List.of(new Line("网厅", hallName), new Line("页面", origin)),
        null,
        null,
        null,
        List.of());
  }

  public Ask about(String name, String fact) {
    List<Line> more = new ArrayList<>(lines);
    more.add(new Line(name, fact));
    return new Ask(kind, title, more, rule, code, warning, choices);
  }

  public Ask under(PinRule newRule) {
    return new Ask(kind, title, lines, newRule, code, warning, choices);
  }

  public Ask warning(String text) {
    return new Ask(kind, title, lines, rule, code, text, choices);
  }
}
