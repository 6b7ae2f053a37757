package org.certhall.assistant.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pins;
import org.certhall.assistant.token.TestAuthority;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;

/** Whatever the bytes of a token file are, it opens or is refused as damaged. */
class HostileTokenFileTest {
  private static final byte[] GOOD = good();
  private static final byte[] CONTENT = content(GOOD);

  private static byte[] good() {
    try {
      Path folder = Files.createTempDirectory("token");
      MemoryToken token = MemoryToken.blank(folder);
      try (UserSession session = token.application().logIn(Pins.pin("12345678"))) {
        TokenKey key = session.generateKeyPair(KeyAlgorithm.SM2, KeyUse.SIGN);
        session.writeCertificate(key.id(), TestAuthority.certify(key.publicKey(), 1));
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
      return token.file().survivors().get(0);
    } catch (IOException | TokenException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] content(byte[] file) {
    try {
      return new TwoSlots(new FragileFile(file)).read();
    } catch (IOException | TokenException e) {
      throw new IllegalStateException(e);
    }
  }

  @Property
  void whenTheFileIsNoise_thenDamaged(@ForAll @Size(max = 4000) byte[] noise) {
    opensOrIsDamaged(noise);
  }

  @Property
  void whenAnyByteIsChanged_thenItOpensFromTheOtherSlotOrIsDamaged(
      @ForAll int at, @ForAll byte by) {
    byte[] file = GOOD.clone();
    file[Math.floorMod(at, file.length)] ^= by;
    opensOrIsDamaged(file);
  }

  @Property
  void whenTheContentIsForgedUnderAGoodDigest_thenOpensOrDamaged(
      @ForAll int at, @ForAll @IntRange(max = 40) int cut, @ForAll("shreds") String shred)
      throws Exception {
    int from = Math.floorMod(at, CONTENT.length);
    int to = Math.min(CONTENT.length, from + cut);
    byte[] forged = new byte[from + shred.getBytes(UTF_8).length + CONTENT.length - to];
    System.arraycopy(CONTENT, 0, forged, 0, from);
    System.arraycopy(shred.getBytes(UTF_8), 0, forged, from, shred.getBytes(UTF_8).length);
    System.arraycopy(CONTENT, to, forged, from + shred.getBytes(UTF_8).length, CONTENT.length - to);
    opensOrIsDamaged(signed(forged));
  }

  @Property
  void whenTheContentIsAnyText_thenDamaged(@ForAll @Size(max = 300) List<Character> text)
      throws Exception {
    StringBuilder content = new StringBuilder();
    text.forEach(content::append);
    opensOrIsDamaged(signed(content.toString().getBytes(UTF_8)));
  }

  @Provide
  Arbitrary<String> shreds() {
    return Arbitraries.of(
        "",
        "0",
        "-1",
        "99999999999",
        "null",
        "{}",
        "[]",
        "\"\"",
        "\"",
        "}",
        "AAAA",
        "true",
        "[".repeat(5000),
        "1e400",
        "\\u0000",
        "\"x\":1,",
        "../..");
  }

  private static byte[] signed(byte[] content) throws IOException, TokenException {
    FragileFile file = new FragileFile(new byte[0]);
    new TwoSlots(file).write(content);
    return file.survivors().get(0);
  }

  private static void opensOrIsDamaged(byte[] file) {
    try {
      MemoryToken token = MemoryToken.of(file);
      DemoToken.found(token);
      for (StoredApplication application : token.with(OpenToken::content).applications()) {
        new DemoApplication(token, application.name()).keys();
      }
    } catch (TokenException e) {
      assertThat(e.fault()).isEqualTo(TokenFault.DAMAGED);
    }
  }
}
