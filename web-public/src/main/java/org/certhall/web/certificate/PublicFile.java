package org.certhall.web.certificate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/** A file that may be kept for a while: answers 304 when the asker's copy is still the same. */
record PublicFile(String type, String tag, Instant changed, long secondsToKeep) {

  private static final String ANY = "*";

  /** Writes what there is to send. */
  interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Sends headers, and the bytes unless the copy is the same; HEAD is left to the container. */
  void send(HttpServletRequest request, HttpServletResponse response, byte[] bytes)
      throws IOException {
    send(request, response, bytes.length, out -> out.write(bytes));
  }

  /** The same of what may be larger than memory. */
  void send(HttpServletRequest request, HttpServletResponse response, long size, Body body)
      throws IOException {
    String quoted = '"' + tag + '"';
    response.setHeader("ETag", quoted);
    response.setDateHeader("Last-Modified", changed.toEpochMilli());
    response.setHeader("Cache-Control", "public, max-age=" + secondsToKeep + ", must-revalidate");
    response.setHeader("X-Content-Type-Options", "nosniff");
    if (isSame(request, quoted)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(type);
    response.setContentLengthLong(size);
    body.writeTo(response.getOutputStream());
  }

  /** RFC 9110, 13.1.3: the date counts only when no tag was sent. */
  private boolean isSame(HttpServletRequest request, String quoted) {
    String tags = request.getHeader("If-None-Match");
    if (tags != null) {
      return Arrays.stream(tags.split(","))
          .map(String::strip)
          .map(given -> given.startsWith("W/") ? given.substring(2) : given)
          .anyMatch(given -> given.equals(ANY) || given.equals(quoted));
    }
    long since = dateOf(request);
    return since >= 0
        && !changed.truncatedTo(ChronoUnit.SECONDS).isAfter(Instant.ofEpochMilli(since));
  }

  /** A date nobody can read is as good as none. */
  private static long dateOf(HttpServletRequest request) {
    try {
      return request.getDateHeader("If-Modified-Since");
    } catch (IllegalArgumentException e) {
      return -1;
    }
  }
}
