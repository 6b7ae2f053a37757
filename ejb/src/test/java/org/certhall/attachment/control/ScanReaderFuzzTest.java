package org.certhall.attachment.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.problem.Problem;

/** Whatever the bytes, the answer is a picture or a problem. */
class ScanReaderFuzzTest {

  private static final byte[][] HEADS = {
    {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
    {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
    {'G', 'I', 'F', '8', '9', 'a'},
    {'B', 'M'}
  };
  private static final String[] FORMATS = {"jpeg", "png", "gif", "bmp"};

  private final ScanReader reader = new ScanReader();
  private final ChannelTerms terms = ScanReaderTest.terms(EnumSet.allOf(ImageType.class));

  @Property(tries = 500)
  void whenBytesFollowAKnownHead_thenTheyAreReadOrRefused(
      @ForAll @IntRange(max = 3) int kind, @ForAll @Size(max = 400) byte[] rest) {
    byte[] file = new byte[HEADS[kind].length + rest.length];
    System.arraycopy(HEADS[kind], 0, file, 0, HEADS[kind].length);
    System.arraycopy(rest, 0, file, HEADS[kind].length, rest.length);
    judge(file);
  }

  @Property(tries = 500)
  void whenAPictureIsDamagedAnywhere_thenItIsReadOrRefused(
      @ForAll @IntRange(max = 3) int kind,
      @ForAll @IntRange(max = 100_000) int place,
      @ForAll @Size(min = 1, max = 8) byte[] damage)
      throws IOException {
    byte[] file = ScanReaderTest.picture(FORMATS[kind], 40, 30);
    for (int i = 0; i < damage.length; i++) {
      file[(place + i) % file.length] = damage[i];
    }
    judge(file);
  }

  private void judge(byte[] file) {
    try {
      assertThat(reader.read(file, terms)).startsWith(0xff, 0xd8, 0xff);
    } catch (Problem refused) {
      assertThat(refused.type().slug()).startsWith("scan-");
    }
  }
}
