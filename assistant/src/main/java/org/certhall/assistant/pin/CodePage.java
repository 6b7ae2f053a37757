package org.certhall.assistant.pin;

import java.util.List;

/** The assistant's home page, where a code of a hall may be typed. */
public final class CodePage {

  /**
   * What was typed.
   *
   * @param hall the one chosen, or empty where there was no choice
   */
  public record Typed(String hall, String code) {}

  private CodePage() {}

  /**
   * The page.
   *
   * @param fault what was wrong with what was typed, or null
   */
  public static PinPages.Shown show(List<String> halls, String fault) {
    return new PinPages.Shown(200, Html.home(halls, fault));
  }

  /** Reads its form; nothing is typed in what is no form. */
  public static Typed read(byte[] body) {
    try (Form form = Form.read(body)) {
      return form == null ? new Typed("", "") : new Typed(form.text("hall"), form.text("code"));
    }
  }
}
