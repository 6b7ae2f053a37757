package org.certhall.audit.entity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;

/**
 * One row of the trail, as it is sealed.
 *
 * @param boot one run of one node, from start to stop
 * @param number counted by that boot from 1 without a gap
 * @param at when, in whole microseconds, which is what every database keeps
 * @param actor who: a login name, {@code system} or {@code public}
 * @param address from where: the client's network address, or {@code -}
 * @param orderNumber null where the deed belongs to no order
 */
public record AuditRecord(
    String node,
    String boot,
    long number,
    Instant at,
    String actor,
    String address,
    String deed,
    String object,
    String orderNumber,
    String details) {

  public AuditRecord {
    Objects.requireNonNull(node);
    Objects.requireNonNull(boot);
    Objects.requireNonNull(at);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(address);
    Objects.requireNonNull(deed);
    Objects.requireNonNull(object);
    Objects.requireNonNull(details);
  }

  /** Each field with its length before it, so that no two rows have the same bytes. */
  public byte[] canonical() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      put(out, "certhall audit row 1");
      put(out, node);
      put(out, boot);
      out.writeLong(number);
      out.writeLong(at.getEpochSecond());
      out.writeInt(at.getNano());
      put(out, actor);
      put(out, address);
      put(out, deed);
      put(out, object);
      put(out, orderNumber);
      put(out, details);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void put(DataOutputStream out, String text) throws IOException {
    if (text == null) {
      out.writeInt(-1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }
}
