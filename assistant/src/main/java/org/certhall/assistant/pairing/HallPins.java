package org.certhall.assistant.pairing;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Statement;

/** The halls whose keys are pinned, kept in the private folder. */
public final class HallPins {

  private static final String FILE = "halls.json";
  private static final String ROLLOVER = "certhall-rollover+jwt";

  record Kept(List<HallPin> halls) {}

  /** The old key says: this is my successor. */
  record Rollover(String hall, String key) {}

  private final PrivateFolder folder;
  private final Map<String, HallPin> pins = new TreeMap<>();

  public HallPins(PrivateFolder folder) {
    this.folder = folder;
    folder
        .read(FILE)
        .ifPresent(
            bytes ->
                HostileJson.read(bytes, Kept.class)
                    .halls()
                    .forEach(pin -> pins.put(pin.hall(), pin)));
  }

  public synchronized Optional<HallPin> of(String hall) {
    return Optional.ofNullable(hall).map(pins::get);
  }

  /** All of them, by their public addresses. */
  public synchronized List<String> halls() {
    return List.copyOf(pins.keySet());
  }

  /** The halls for which pages of this origin speak. */
  public synchronized List<HallPin> speakingFrom(String origin) {
    return pins.values().stream().filter(pin -> pin.origins().contains(origin)).toList();
  }

  /** Pins a hall after its user has compared the codes. */
  synchronized void pin(HallPin pin) {
    pins.put(pin.hall(), pin);
    folder.write(FILE, HostileJson.write(new Kept(List.copyOf(pins.values()))));
  }

  /** Takes the successor of a pinned key, if the pinned key itself has signed it. */
  public synchronized HallPin rollOver(String compact) {
    Statement statement = Statement.read(compact, ROLLOVER);
    Rollover rollover = statement.claims(Rollover.class);
    HallPin old =
        of(rollover.hall())
            .orElseThrow(() -> new Refusal(RefusalType.HALL_UNKNOWN, "not a paired hall"));
    if (!statement.isSignedBy(old.publicKey())) {
      throw new Refusal(RefusalType.HALL_UNKNOWN, "not signed by the pinned key");
    }
    HallPin fresh = old.withKey(successor(rollover.key()));
    pin(fresh);
    return fresh;
  }

  private static ECKey successor(String jwk) {
    try {
      ECKey key = ECKey.parse(jwk);
      if (Curve.P_256.equals(key.getCurve())) {
        return key;
      }
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a key");
    }
    throw new Refusal(RefusalType.MALFORMED, "not a P-256 key");
  }
}
