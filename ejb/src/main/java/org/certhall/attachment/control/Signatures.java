package org.certhall.attachment.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.policy.entity.ImageType;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Tells files by their bytes: what they begin with, how they end, and what hides in them. */
final class Signatures {

  /** A progressive JPEG scans the whole picture for each of these; honest ones have about ten. */
  private static final int MOST_JPEG_SCANS = 64;

  /** PDF readers look for their mark in the first kilobyte. */
  private static final int PDF_WINDOW = 1024;

  /** A ZIP ends with this record and a comment of at most 65,535 bytes. */
  private static final int ZIP_WINDOW = 65_557;

  private static final List<String> MARKUP =
      List.of("<script", "<html", "<!doctype", "<?php", "<svg");

  private Signatures() {}

  static Optional<ImageType> typeOf(byte[] file) {
    String head = latin(file, 0, Math.min(file.length, 8));
    if (head.startsWith("\u00ff\u00d8\u00ff")) {
      return Optional.of(ImageType.JPEG);
    }
    if (head.equals("\u0089PNG\r\n\u001a\n")) {
      return Optional.of(ImageType.PNG);
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
      return Optional.of(ImageType.GIF);
    }
    return head.startsWith("BM") ? Optional.of(ImageType.BMP) : Optional.empty();
  }

  static void mustBeWholeAndPure(byte[] file, ImageType type) {
    if (!isWhole(file, type)) {
      throw Problem.of(ProblemType.SCAN_CUT);
    }
    if (hidesAnotherFile(file) || hasTooManyScans(file, type)) {
      throw Problem.of(ProblemType.SCAN_MIXED);
    }
  }

  private static boolean isWhole(byte[] file, ImageType type) {
    return switch (type) {
      case JPEG -> latin(file, 2, file.length).contains("\u00ff\u00d9");
      case PNG -> latin(file, 8, file.length).contains("IEND");
      case GIF -> latin(file, 6, file.length).indexOf(';') >= 0;
      case BMP -> file.length >= 26 && file.length >= declaredSize(file);
    };
  }

  private static long declaredSize(byte[] bmp) {
    return (bmp[2] & 0xffL)
        | (bmp[3] & 0xffL) << 8
        | (bmp[4] & 0xffL) << 16
        | (bmp[5] & 0xffL) << 24;
  }

  private static boolean hidesAnotherFile(byte[] file) {
    String lower = latin(file, 0, file.length).toLowerCase(Locale.ROOT);
    return lower.lastIndexOf("%pdf-", PDF_WINDOW) >= 0
        || lower.indexOf("pk\u0005\u0006", Math.max(0, file.length - ZIP_WINDOW)) >= 0
        || MARKUP.stream().anyMatch(lower::contains);
  }

  private static boolean hasTooManyScans(byte[] file, ImageType type) {
    if (type != ImageType.JPEG) {
      return false;
    }
    int scans = 0;
    for (int i = 0; i + 1 < file.length; i++) {
      if ((file[i] & 0xff) == 0xff && (file[i + 1] & 0xff) == 0xda) {
        scans++;
      }
    }
    return scans > MOST_JPEG_SCANS;
  }

  private static String latin(byte[] file, int from, int to) {
    return new String(file, from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
  }
}
