package org.certhall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What one measurement found: a line on the screen at once, the file at its end. */
@AtTheConsole
final class Figures implements AutoCloseable {

  private final Path file;
  private final List<Figure> found = new ArrayList<>();

  Figures(Path file) {
    this.file = file;
  }

  void add(Figure figure) {
    found.add(figure);
    System.out.println(figure.row());
  }

  /** Writes nothing where nothing was measured: the last results stay. */
  @Override
  public void close() throws IOException {
    if (found.isEmpty()) {
      return;
    }
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, found.stream().map(Figure::json).collect(Collectors.joining(",\n", "[\n", "\n]\n")));
    System.out.println("Written to " + file);
  }
}
