package org.certhall.problem;

/**
 * Which characters a text from outside may hold. Control characters (C0, DEL, C1), halves of
 * surrogate pairs and the overrides of writing direction are refused at the edge: PostgreSQL takes
 * no U+0000, and with the others a name on a reviewer's screen reads differently from what is
 * stored.
 */
public final class PlainText {

  private PlainText() {}

  /** Whether it may stand in one line. */
  public static boolean isLine(String text) {
    return text.codePoints().noneMatch(PlainText::isRefused);
  }

  /** Whether it may be a text of several lines: with tabs and line breaks. */
  public static boolean isLines(String text) {
    return text.codePoints().noneMatch(PlainText::isRefusedInLines);
  }

  /** The text of several lines without what may not be in it. */
  public static String of(String text) {
    return text.codePoints()
        .filter(point -> !isRefusedInLines(point))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static boolean isRefusedInLines(int point) {
    return isRefused(point) && point != '\t' && point != '\n' && point != '\r';
  }

  private static boolean isRefused(int point) {
    return Character.isISOControl(point)
        || Character.getType(point) == Character.SURROGATE
        || isOverride(point);
  }

  /** LRE, RLE, PDF, LRO, RLO and the isolates LRI, RLI, FSI, PDI. */
  private static boolean isOverride(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
