package org.certhall.assistant.channel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pairing.PrivateFolder;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.Ticker;

/** Whatever stands in place of a grant or a proof, the answer is a refusal and nothing worse. */
class GrantFuzzTest {

  private final GrantCheck check;
  private final String good;

  GrantFuzzTest() throws Exception {
    Path home = Files.createTempDirectory("grants");
    PrivateFolder folder = PrivateFolder.at(home.resolve("a"));
    IdentityKey identity = IdentityKey.in(folder);
    HallPins pins = new HallPins(folder);
    check =
        new GrantCheck(
            identity.thumbprint(), pins, new Hellos(identity, pins, "test", Ticker.system()));
    good = new TestHall().sign("certhall-grant+jwt", false, java.util.Map.of("jti", "x", "iat", 1));
  }

  private void refused(String grant, String proof) {
    assertThatThrownBy(() -> check.check(TestHall.ORIGIN, "tokens", grant, proof, new byte[0]))
        .isInstanceOf(Refusal.class);
  }

  @Property(tries = 500)
  void whenTheGrantIsAnything_thenRefused(@ForAll String grant, @ForAll String proof) {
    refused(grant, proof);
  }

  @Property(tries = 300)
  void whenTheClaimsAreAnyBytes_thenRefused(@ForAll byte[] claims) {
    String[] parts = good.split("\\.");
    String body = Base64.getUrlEncoder().withoutPadding().encodeToString(claims);
    refused(parts[0] + "." + body + "." + parts[2], "1.AAAA");
  }

  @Property(tries = 300)
  void whenTheHeaderIsAnyBytes_thenRefused(@ForAll byte[] header) {
    String[] parts = good.split("\\.");
    String head = Base64.getUrlEncoder().withoutPadding().encodeToString(header);
    refused(head + "." + parts[1] + "." + parts[2], "1.AAAA");
  }
}
