package org.certhall.assistant.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.token.PinState;

/** What the assistant signs when it asks. */
final class AskWriter {

  static final String TYPE = "certhall-release-ask+jwt";

  private AskWriter() {}

  static Map<String, Object> claims(
      ReleaseInvitation invitation,
      ReleaseKey key,
      PinState administrator,
      List<ReleaseJournal.Broken> earlier) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("invitation", invitation.compact());
    claims.put("order", invitation.order());
    claims.put("serial", invitation.serial().value());
    claims.put("application", invitation.application());
    claims.put("nonce", invitation.nonce());
    claims.put("key", key.publicHalf().toJSONObject());
    administrator.triesLeft().ifPresent(left -> claims.put("left", left));
    claims.put("low", administrator.countLow());
    claims.put("final", administrator.finalTry());
    claims.put("locked", administrator.locked());
    claims.put("factory", administrator.factory());
    claims.put("earlier", earlier(administrator, earlier));
    return claims;
  }

  /** A counter that stands at its limit says that no try was wrong, whatever the journal fears. */
  private static List<Map<String, Object>> earlier(
      PinState administrator, List<ReleaseJournal.Broken> earlier) {
    List<Map<String, Object>> told = new ArrayList<>();
    for (ReleaseJournal.Broken broken : earlier) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("release", broken.release());
      one.put("step", broken.step().name());
      one.put("wrongCurrent", administrator.countLow() ? broken.wrongCurrent() : 0);
      one.put("wrongCandidate", administrator.countLow() ? broken.wrongCandidate() : 0);
      told.add(one);
    }
    return told;
  }
}
