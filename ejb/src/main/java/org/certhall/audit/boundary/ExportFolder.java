package org.certhall.audit.boundary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.certhall.audit.control.Exports;
import org.certhall.audit.control.SealExport;

/** The folder with one export file a node. */
record ExportFolder(Path folder) implements Exports {

  private static final String SUFFIX = ".seals";

  @Override
  public SortedSet<String> nodes() {
    SortedSet<String> nodes = new TreeSet<>();
    if (!Files.isDirectory(folder)) {
      return nodes;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .forEach(name -> nodes.add(name.substring(0, name.length() - SUFFIX.length())));
      return nodes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public SealExport of(String node) {
    if (!node.matches("[A-Za-z0-9._-]{1,64}")) {
      throw new IllegalArgumentException("certhall.node must be letters, digits, dots or hyphens");
    }
    return new SealFile(folder.resolve(node + SUFFIX));
  }
}
