package org.certhall.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * What a running process forces to disk, and on whose behalf, as the JDK's flight recorder sees it.
 */
final class Syncs {

  private static final String NAME = "syncs";

  private final long process;
  private final Path folder;

  private Syncs(long process, Path folder) {
    this.process = process;
    this.folder = folder;
  }

  /** From now on. */
  static Syncs recorded(long process, Path folder) throws IOException, InterruptedException {
    Syncs syncs = new Syncs(process, folder);
    // The frames of the container stand between a sync and the desk that asked for it.
    syncs.tool("JFR.configure", "stackdepth=256");
    syncs.tool(
        "JFR.start",
        "name=" + NAME,
        "settings=none",
        "+jdk.FileForce#enabled=true",
        "+jdk.FileForce#threshold=0ns",
        "+jdk.FileForce#stackTrace=true");
    return syncs;
  }

  /** Up to now, in order: the name of the file and the operation of a desk, or nobody's. */
  List<String> until() throws IOException, InterruptedException {
    Path file = folder.resolve("syncs.jfr");
    tool("JFR.dump", "name=" + NAME, "filename=" + file.toAbsolutePath());
    List<RecordedEvent> events = new ArrayList<>(RecordingFile.readAllEvents(file));
    return events.stream()
        .filter(event -> event.getEventType().getName().equals("jdk.FileForce"))
        .sorted(Comparator.comparing(RecordedEvent::getStartTime))
        .map(event -> Path.of(event.getString("path")).getFileName() + " " + desk(event))
        .toList();
  }

  /** The nearest desk, and the operation by which it was entered. */
  private static String desk(RecordedEvent event) {
    List<RecordedMethod> inDesks =
        event.getStackTrace().getFrames().stream()
            .filter(RecordedFrame::isJavaFrame)
            .map(RecordedFrame::getMethod)
            .filter(method -> method.getType().getName().matches("org\\.certhall\\..*Desk"))
            .toList();
    if (inDesks.isEmpty()) {
      return "nobody";
    }
    String nearest = inDesks.get(0).getType().getName();
    return inDesks.stream()
        .filter(method -> method.getType().getName().equals(nearest))
        .reduce((inner, outer) -> outer)
        .map(method -> nearest.replaceAll(".*\\.", "") + "." + method.getName())
        .orElseThrow();
  }

  private void tool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    command.add("" + process);
    command.addAll(List.of(arguments));
    new Judge(folder).said(command);
  }
}
