package org.certhall.assistant.release;

import java.io.IOException;
import java.util.List;
import org.certhall.assistant.journal.Journal;

/** Lines on disk; the journal, or in a drill one that is cut off. */
interface Lines {

  List<String> lines();

  void append(String line) throws IOException;

  void clear() throws IOException;

  static Lines of(Journal journal) {
    return new Lines() {
      @Override
      public List<String> lines() {
        return journal.lines();
      }

      @Override
      public void append(String line) throws IOException {
        journal.append(line);
      }

      @Override
      public void clear() throws IOException {
        journal.clear();
      }
    };
  }
}
