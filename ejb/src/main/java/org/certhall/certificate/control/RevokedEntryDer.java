package org.certhall.certificate.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import org.certhall.certificate.entity.RevocationReason;

/**
 * Writes lines of a revocation list as DER without making objects of them, since there may be
 * millions. A line is never as long as 128 octets, so each length takes one.
 */
final class RevokedEntryDer {

  private static final int LONGEST = 128;
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int UTC_TIME = 0x17;
  private static final int GENERALIZED_TIME = 0x18;

  /** RFC 5280, 4.1.2.5: from 2050 on, GeneralizedTime. */
  private static final Instant END_OF_UTC_TIME = Instant.parse("2050-01-01T00:00:00Z");

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** SEQUENCE { 2.5.29.21, OCTET STRING { ENUMERATED … without the number. */
  private static final byte[] REASON = HexFormat.of().parseHex("300a0603551d1504030a01");

  /** SEQUENCE { 2.5.29.24, OCTET STRING { GeneralizedTime … without its fifteen letters. */
  private static final byte[] INVALID_SINCE = HexFormat.of().parseHex("30180603551d180411180f");

  private final byte[] line = new byte[LONGEST];
  private int end;
  private long lastSecond = Long.MIN_VALUE;
  private String lastTime;

  /** Writes the next line. */
  void write(RevokedEntry entry, OutputStream out) throws IOException {
    end = 2;
    serial(entry.serial());
    revocationTime(entry.at());
    extensions(entry);
    line[0] = SEQUENCE;
    line[1] = (byte) (end - 2);
    out.write(line, 0, end);
  }

  private void serial(String hexadecimal) {
    int octets = hexadecimal.length() / 2;
    int first = HexFormat.fromHexDigits(hexadecimal, 0, 2);
    boolean looksNegative = first > 0x7f;
    line[end++] = INTEGER;
    line[end++] = (byte) (looksNegative ? octets + 1 : octets);
    if (looksNegative) {
      line[end++] = 0;
    }
    for (int i = 0; i < octets; i++) {
      line[end++] = (byte) HexFormat.fromHexDigits(hexadecimal, 2 * i, 2 * i + 2);
    }
  }

  private void revocationTime(Instant at) {
    String time = time(at);
    if (at.isBefore(END_OF_UTC_TIME)) {
      put(UTC_TIME, time.substring(2));
    } else {
      put(GENERALIZED_TIME, time);
    }
  }

  /** RFC 5280, 5.3.1: an unspecified reason is left out. */
  private void extensions(RevokedEntry entry) {
    boolean reason = entry.reason() != RevocationReason.UNSPECIFIED;
    if (!reason && entry.invalidSince().isEmpty()) {
      return;
    }
    int begin = end;
    end += 2;
    if (reason) {
      put(REASON);
      line[end++] = (byte) entry.reason().code();
    }
    if (entry.invalidSince().isPresent()) {
      put(INVALID_SINCE);
      put(time(entry.invalidSince().get()).getBytes(StandardCharsets.US_ASCII));
    }
    line[begin] = SEQUENCE;
    line[begin + 1] = (byte) (end - begin - 2);
  }

  private void put(int tag, String text) {
    line[end++] = (byte) tag;
    line[end++] = (byte) text.length();
    put(text.getBytes(StandardCharsets.US_ASCII));
  }

  private void put(byte[] bytes) {
    System.arraycopy(bytes, 0, line, end, bytes.length);
    end += bytes.length;
  }

  /** Whole seconds; many are revoked in one. */
  private String time(Instant at) {
    if (at.getEpochSecond() != lastSecond) {
      lastSecond = at.getEpochSecond();
      lastTime = TIME.format(at);
    }
    return lastTime;
  }
}
