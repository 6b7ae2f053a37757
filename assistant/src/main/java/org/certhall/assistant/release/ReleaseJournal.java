package org.certhall.assistant.release;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.assistant.journal.Journal;

/**
 * What was begun and what is known to have happened. A try that was begun and whose end is not
 * written counts as wrong; a change that was begun may have happened. No PIN, no key.
 */
public final class ReleaseJournal {

  /** A release that ended without a receipt. */
  record Broken(String release, ReleaseStep step, int wrongCurrent, int wrongCandidate) {}

  private static final int MOST_BROKEN = 16;

  private final Lines lines;

  public ReleaseJournal(Journal journal) {
    this(Lines.of(journal));
  }

  ReleaseJournal(Lines lines) {
    this.lines = lines;
  }

  synchronized void begin(String hall, Offer offer) throws IOException {
    lines.append(
        String.join(
            " ",
            "offer",
            offer.release,
            hall,
            offer.serial.value(),
            hex(offer.application),
            offer.currentId,
            offer.candidateId));
  }

  /** Before a token is asked to do something with a value. */
  synchronized void trying(String release, ReleaseStep step, AdministratorValue value)
      throws IOException {
    lines.append(String.join(" ", "try", release, step.name(), value.name()));
  }

  /** After it did. */
  synchronized void did(String release, ReleaseStep step, AdministratorValue value)
      throws IOException {
    lines.append(String.join(" ", "did", release, step.name(), value.name()));
  }

  /** After it refused; only a wrong PIN counts as one. */
  synchronized void refused(
      String release, ReleaseStep step, AdministratorValue value, boolean wrongPin)
      throws IOException {
    lines.append(
        String.join(" ", wrongPin ? "wrong" : "failed", release, step.name(), value.name()));
  }

  synchronized void receipt(String hall, SealedReceipt receipt, String proved) throws IOException {
    lines.append(
        String.join(
            " ", "receipt", receipt.release(), hall, receipt.body(), receipt.mac(), proved));
  }

  /** The hall has it. When nothing else is owed or unsure, everything is forgotten. */
  synchronized void acknowledged(String release) throws IOException {
    lines.append("acknowledged " + release);
    clearIfSettled();
  }

  /**
   * The hall, restored from a backup, does not know the release and never will: nothing is owed any
   * more, and what may have been set in the token is still believed.
   */
  synchronized void unknown(String release) throws IOException {
    lines.append("unknown " + release);
    clearIfSettled();
  }

  private void clearIfSettled() throws IOException {
    List<Told> all = List.copyOf(told().values());
    if (all.stream().allMatch(told -> told.isSettled() || isOvertaken(told, all))) {
      lines.clear();
    }
  }

  /** A later release of the place has told the hall which value is in the token. */
  private static boolean isOvertaken(Told told, List<Told> all) {
    return !told.isOwed()
        && all.subList(all.indexOf(told) + 1, all.size()).stream()
            .anyMatch(
                later ->
                    later.isSettled()
                        && later.isProved()
                        && later.isOf(told.hall, told.serial, told.application));
  }

  /** Receipts that the hall has not acknowledged, with the hall they are for. */
  synchronized Map<SealedReceipt, String> unsent() {
    Map<SealedReceipt, String> unsent = new LinkedHashMap<>();
    for (Told told : told().values()) {
      if (told.isOwed()) {
        unsent.put(told.receipt, told.hall);
      }
    }
    return unsent;
  }

  /** Releases of this place that were broken off, latest last. */
  synchronized List<Broken> broken(String hall, String serial, String application) {
    List<Broken> all = new ArrayList<>();
    for (Map.Entry<String, Told> entry : told().entrySet()) {
      Told told = entry.getValue();
      if (told.receipt == null && told.isOf(hall, serial, hex(application))) {
        all.add(told.broken(entry.getKey()));
      }
    }
    return all.subList(Math.max(0, all.size() - MOST_BROKEN), all.size());
  }

  /** The id of the value that was last set, or may have been set, in this place. */
  synchronized Optional<String> believed(String hall, String serial, String application) {
    String believed = null;
    for (Told told : told().values()) {
      if (told.isOf(hall, serial, hex(application))) {
        believed = told.believed(believed);
      }
    }
    return Optional.ofNullable(believed);
  }

  /** All that the lines say of one release. */
  private static final class Told {
    private String hall = "";
    private String serial = "";
    private String application = "";
    private String candidateId;
    private ReleaseStep step = ReleaseStep.NOT_STARTED;
    private final Map<String, Integer> open = new LinkedHashMap<>();
    private final Map<String, Integer> wrong = new LinkedHashMap<>();
    private boolean maybeChanged;
    private SealedReceipt receipt;
    private String proved = "NONE";
    private boolean acknowledged;

    boolean isProved() {
      return !proved.equals("NONE");
    }

    boolean isOwed() {
      return receipt != null && !acknowledged;
    }

    boolean isSettled() {
      return acknowledged && (isProved() || !maybeChanged);
    }

    /** A candidate that was refused is in no token, whatever an earlier release may have done. */
    String believed(String before) {
      if (maybeChanged) {
        return candidateId;
      }
      return wrong.containsKey("CANDIDATE") && candidateId.equals(before) ? null : before;
    }

    boolean isOf(String ofHall, String ofSerial, String ofApplication) {
      return hall.equals(ofHall) && serial.equals(ofSerial) && application.equals(ofApplication);
    }

    Broken broken(String release) {
      return new Broken(release, step, count("CURRENT"), count("CANDIDATE"));
    }

    private int count(String value) {
      return Math.min(1, wrong.getOrDefault(value, 0) + open.getOrDefault(value, 0));
    }

    void hear(String[] words) {
      switch (words[0]) {
        case "offer" -> {
          hall = words[2];
          serial = words[3];
          application = words[4];
          candidateId = words[6];
        }
        case "try" -> {
          step = ReleaseStep.valueOf(words[2]);
          open.put(words[3], 1);
          maybeChanged |= step == ReleaseStep.CHANGE || words[3].equals("CANDIDATE");
        }
        case "did" -> open.remove(words[3]);
        case "failed" -> open.remove(words[3]);
        case "wrong" -> {
          open.remove(words[3]);
          wrong.put(words[3], 1);
          maybeChanged &= !words[2].equals(ReleaseStep.CHANGE.name());
          maybeChanged &= !words[3].equals("CANDIDATE");
        }
        case "receipt" -> {
          hall = words[2];
          receipt = new SealedReceipt(words[1], words[3], words[4]);
          proved = words[5];
        }
        case "acknowledged" -> acknowledged = true;
        case "unknown" -> {
          acknowledged = true;
          proved = "NONE";
        }
        default -> throw new IllegalStateException("the journal of releases is not ours");
      }
    }
  }

  private Map<String, Told> told() {
    Map<String, Told> all = new LinkedHashMap<>();
    for (String line : lines.lines()) {
      String[] words = line.split(" ", -1);
      all.computeIfAbsent(words[1], release -> new Told()).hear(words);
    }
    return all;
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }
}
