package org.certhall.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A form that does not say how large it is and does not end: megabyte after megabyte. */
final class ChunkedUpload {

  static final int MOST_MEGABYTES = 256;

  private static final byte[] MEGABYTE = new byte[1 << 20];

  private int megabytes;
  private String answer;

  private ChunkedUpload() {}

  /** Sends until the hall answers. */
  static ChunkedUpload to(Hall hall, String path) throws IOException {
    ChunkedUpload upload = new ChunkedUpload();
    try (Socket socket = new Socket("localhost", hall.port())) {
      upload.send(socket, path);
      upload.answer = new String(head(socket.getInputStream()), StandardCharsets.US_ASCII);
    }
    return upload;
  }

  private void send(Socket socket, String path) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(
        text(
            "POST %s HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n".formatted(path)
                + "Content-Type: multipart/form-data; boundary=x\r\n\r\n"));
    chunk(
        out,
        text(
            "--x\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n"));
    try {
      while (megabytes < MOST_MEGABYTES && socket.getInputStream().available() == 0) {
        chunk(out, MEGABYTE);
        megabytes++;
      }
    } catch (SocketException closed) {
      // The hall has answered and hung up: the answer is still to be read.
    }
  }

  private static void chunk(OutputStream out, byte[] bytes) throws IOException {
    out.write(text(Integer.toHexString(bytes.length) + "\r\n"));
    out.write(bytes);
    out.write(text("\r\n"));
    out.flush();
  }

  private static byte[] head(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      head.write(next);
      if (head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
        break;
      }
    }
    return head.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  int megabytes() {
    return megabytes;
  }

  /** The head of the answer. */
  String answer() {
    return answer;
  }
}
