package org.certhall.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a process has in its heap, as the JDK's own tool writes it down. */
final class HeapDump implements AutoCloseable {

  private static final int WINDOW = 1 << 28;
  private static final int OVERLAP = 1 << 10;

  private final Path file;

  private HeapDump(Path file) {
    this.file = file;
  }

  /** Of what is in use; what nobody refers to any more is collected first. */
  static HeapDump of(long process, Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve(process + ".hprof");
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    String said =
        new Judge(folder)
            .said(List.of(tool, "" + process, "GC.heap_dump", file.toAbsolutePath().toString()));
    if (!Files.exists(file)) {
      throw new AssertionError("no heap dump: " + said);
    }
    return new HeapDump(file);
  }

  /** In which forms these secrets, by their names, stand in it. */
  List<String> found(Map<String, String> secrets) throws IOException {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    secrets.forEach((name, secret) -> forms(name, secret, forms));
    List<String> found = new ArrayList<>();
    try (FileChannel channel = FileChannel.open(file)) {
      for (long from = 0; from < channel.size(); from += WINDOW - OVERLAP) {
        long size = Math.min(WINDOW, channel.size() - from);
        search(channel.map(MapMode.READ_ONLY, from, size), forms, found);
      }
    }
    return found;
  }

  private static void forms(String name, String secret, Map<String, byte[]> forms) {
    byte[] plain = secret.getBytes(StandardCharsets.ISO_8859_1);
    forms.put(name + " in Latin-1", plain);
    forms.put(name + " in UTF-16", secret.getBytes(StandardCharsets.UTF_16LE));
    forms.put(
        name + " in base64",
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain)
            .getBytes(StandardCharsets.US_ASCII));
  }

  private static void search(ByteBuffer heap, Map<String, byte[]> forms, List<String> found) {
    byte[][] wanted = forms.values().toArray(byte[][]::new);
    String[] names = forms.keySet().toArray(String[]::new);
    boolean[] first = new boolean[256];
    for (byte[] form : wanted) {
      first[form[0] & 0xff] = true;
    }
    for (int at = 0; at < heap.limit(); at++) {
      if (first[heap.get(at) & 0xff]) {
        for (int i = 0; i < wanted.length; i++) {
          if (stands(heap, at, wanted[i])) {
            found.add(names[i] + ": " + around(heap, at));
          }
        }
      }
    }
  }

  private static boolean stands(ByteBuffer heap, int at, byte[] form) {
    if (at + form.length > heap.limit()) {
      return false;
    }
    for (int i = 0; i < form.length; i++) {
      if (heap.get(at + i) != form[i]) {
        return false;
      }
    }
    return true;
  }

  /** What tells whose memory it is. */
  private static String around(ByteBuffer heap, int at) {
    StringBuilder text = new StringBuilder();
    for (int i = Math.max(0, at - 80); i < Math.min(heap.limit(), at + 80); i++) {
      int c = heap.get(i);
      text.append(c > ' ' && c <= '~' ? (char) c : '.');
    }
    return text.toString();
  }

  @Override
  public void close() {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
