package org.certhall.audit.boundary;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;

/** A seal as one line of JSON. */
final class SealLine {

  private SealLine() {}

  static String text(Seal seal) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("node", seal.node());
    line.put("seal", seal.number());
    line.put("kind", seal.kind().name());
    line.put("boot", seal.boot());
    line.put("from", seal.firstRow());
    line.put("to", seal.lastRow());
    line.put("rolledBack", seal.rolledBack().text());
    line.put("missing", seal.missing().text());
    line.put("root", seal.root());
    line.put("previous", seal.previous());
    line.put("at", seal.at().toString());
    line.put("key", seal.keyId());
    line.put("signature", seal.signature());
    return JSONObjectUtils.toJSONString(line);
  }

  /** Reads a line, or refuses it with an {@link IllegalArgumentException}. */
  static Seal read(String text) {
    try {
      Map<String, Object> line = JSONObjectUtils.parse(text);
      return new Seal(
          JSONObjectUtils.getString(line, "node"),
          JSONObjectUtils.getLong(line, "seal"),
          SealKind.valueOf(JSONObjectUtils.getString(line, "kind")),
          JSONObjectUtils.getString(line, "boot"),
          JSONObjectUtils.getLong(line, "from"),
          JSONObjectUtils.getLong(line, "to"),
          RowRanges.of(JSONObjectUtils.getString(line, "rolledBack")),
          RowRanges.of(JSONObjectUtils.getString(line, "missing")),
          JSONObjectUtils.getString(line, "root"),
          JSONObjectUtils.getString(line, "previous"),
          Instant.parse(JSONObjectUtils.getString(line, "at")),
          JSONObjectUtils.getString(line, "key"),
          JSONObjectUtils.getString(line, "signature"));
    } catch (ParseException | DateTimeException | NullPointerException e) {
      throw new IllegalArgumentException("a line of the export file cannot be read", e);
    }
  }
}
