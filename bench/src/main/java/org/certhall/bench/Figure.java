package org.certhall.bench;

import java.util.Locale;

/**
 * One measured figure beside its peer's.
 *
 * @param better {@code higher} or {@code lower}
 * @param peer empty where none ran and none is recorded
 * @param recorded the peer's figure was measured on another day: what compares is each figure's
 *     share of the ceiling of its own run
 */
record Figure(
    String name,
    double value,
    String unit,
    String better,
    String peer,
    double peerValue,
    String peerVersion,
    boolean recorded,
    double ceiling,
    double peerCeiling) {

  static Figure of(String name, double value, String unit, String better) {
    return new Figure(name, value, unit, better, "", 0, "", false, 0, 0);
  }

  static Figure rate(String name, double value) {
    return of(name, value, "1/s", "higher");
  }

  /** Beside a peer that ran in this run. */
  Figure beside(String who, double itsValue, String version) {
    return new Figure(name, value, unit, better, who, itsValue, version, false, 0, 0);
  }

  /** Beside a peer measured before, with the ceiling of that day and of this. */
  Figure besideRecorded(String who, double itsValue, String version, double its, double ours) {
    return new Figure(name, value, unit, better, who, itsValue, version, true, ours, its);
  }

  /** How many times better than the peer, the ceilings taken into account. */
  double ratio() {
    double plain = better.equals("higher") ? value / peerValue : peerValue / value;
    return ceiling > 0 && peerCeiling > 0 ? plain * peerCeiling / ceiling : plain;
  }

  String row() {
    String ours = String.format(Locale.ROOT, "%-56s %10.1f %-4s", name, value, unit);
    return peer.isEmpty()
        ? ours
        : ours
            + String.format(
                Locale.ROOT,
                " %-28s %10.1f  x%.2f%s",
                peer,
                peerValue,
                ratio(),
                recorded ? " (recorded)" : "");
  }

  String json() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "  {\"name\": \"%s\", \"value\": %.2f, \"unit\": \"%s\", \"better\": \"%s\"",
            name,
            value,
            unit,
            better));
    if (!peer.isEmpty()) {
      text.append(
          String.format(
              Locale.ROOT,
              ", \"peer\": \"%s\", \"peer_value\": %.2f, \"peer_version\": \"%s\", \"ratio\":"
                  + " %.2f",
              peer,
              peerValue,
              peerVersion,
              ratio()));
    }
    if (recorded) {
      text.append(
          String.format(
              Locale.ROOT,
              ", \"peer_recorded\": true, \"ceiling\": %.2f, \"peer_ceiling\": %.2f",
              ceiling,
              peerCeiling));
    }
    return text.append('}').toString();
  }
}
