package org.certhall.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.certhall.bench.inside.AuthorityServlet;
import org.certhall.bench.inside.HelloResource;
import org.certhall.bench.inside.HelloServlet;
import org.certhall.bench.inside.InsideDesk;
import org.certhall.bench.inside.IssuingServlet;
import org.certhall.bench.inside.NobodySignsIn;

/** The server folder as it was built, with a WAR of the measurements' own in {@code hall.ear}. */
final class ServerWithBench {

  static final String CONTEXT = "/bench";

  private static final List<Class<?>> CLASSES =
      List.of(
          AuthorityServlet.class,
          HelloServlet.class,
          HelloResource.class,
          HelloResource.Here.class,
          InsideDesk.class,
          IssuingServlet.class,
          NobodySignsIn.class);

  private ServerWithBench() {}

  static Path in(Path folder) throws IOException {
    Path built = Bench.place().resolve("ear/target/server");
    List<Path> files;
    try (Stream<Path> found = Files.walk(built)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      Path copy = folder.resolve(built.relativize(file).toString());
      Files.createDirectories(copy.getParent());
      if (file.endsWith("hall.ear")) {
        Files.write(copy, withWar(Files.readAllBytes(file)));
      } else {
        Files.copy(file, copy);
      }
    }
    return folder;
  }

  private static byte[] withWar(byte[] ear) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ear));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        boolean list = entry.getName().equals("META-INF/application.xml");
        put(out, entry.getName(), list ? withModule(content) : content);
      }
      put(out, "bench.war", war());
    }
    return bytes.toByteArray();
  }

  private static byte[] withModule(byte[] applicationXml) {
    return new String(applicationXml, StandardCharsets.UTF_8)
        .replace(
            "<library-directory>",
            "<module><web><web-uri>bench.war</web-uri><context-root>"
                + CONTEXT
                + "</context-root></web></module><library-directory>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] war() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Class<?> type : CLASSES) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          put(out, "WEB-INF/classes/" + name, in.readAllBytes());
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Not compressed: it is unpacked at once. */
  private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    out.putNextEntry(entry);
    out.write(content);
    out.closeEntry();
  }
}
