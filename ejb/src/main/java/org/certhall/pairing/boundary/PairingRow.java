package org.certhall.pairing.boundary;

import java.time.Instant;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;

/**
 * An assistant that the hall knows, for staff to see.
 *
 * @param assistant the thumbprint of its identity key
 * @param by login name of staff, or {@code public}
 * @param network where it was paired: an IPv4 address, or the /64 of an IPv6 one
 */
public record PairingRow(
    String id,
    String assistant,
    PairingDeskKind desk,
    String by,
    String network,
    Instant since,
    Instant lastSeen) {

  static PairingRow of(Pairing pairing) {
    return new PairingRow(
        pairing.id(),
        pairing.assistant().text(),
        pairing.desk(),
        pairing.begunBy(),
        readable(pairing.network()),
        pairing.begunAt(),
        pairing.lastSeenAt());
  }

  private static String readable(String network) {
    return network.matches("[0-9a-f]{16}")
        ? network.replaceAll("(.{4})(?=.)", "$1:") + "::/64"
        : network;
  }
}
