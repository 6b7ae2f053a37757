package org.certhall.certificate.entity;

/**
 * Looks over bytes from strangers before a parser does: definite lengths, nothing left over, and
 * not so deep that a recursive parser would run out of stack.
 */
final class DerShape {

  private static final int MOST_DEPTH = 24;
  private static final int CONSTRUCTED = 0x20;
  private static final int LONG_TAG = 0x1f;
  private static final int LONG_LENGTH = 0x80;

  private final byte[] bytes;
  private int position;

  private DerShape(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether the bytes are exactly one DER element of modest depth. */
  static boolean isOneElement(byte[] bytes) {
    DerShape shape = new DerShape(bytes);
    return shape.element(bytes.length, 0) && shape.position == bytes.length;
  }

  private boolean element(int end, int depth) {
    if (depth > MOST_DEPTH || end - position < 2) {
      return false;
    }
    int tag = bytes[position++];
    int length = (tag & LONG_TAG) == LONG_TAG ? -1 : length(end);
    if (length < 0 || length > end - position) {
      return false;
    }
    int inside = position + length;
    if ((tag & CONSTRUCTED) == 0) {
      position = inside;
      return true;
    }
    while (position < inside) {
      if (!element(inside, depth + 1)) {
        return false;
      }
    }
    return true;
  }

  /** X.690, 10.1: definite, and in as few octets as can be; -1 if not. */
  private int length(int end) {
    int first = bytes[position++] & 0xff;
    if (first < LONG_LENGTH) {
      return first;
    }
    int octets = first - LONG_LENGTH;
    if (octets == 0 || octets > 3 || end - position < octets || bytes[position] == 0) {
      return -1;
    }
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (bytes[position++] & 0xff);
    }
    return length < LONG_LENGTH ? -1 : length;
  }
}
