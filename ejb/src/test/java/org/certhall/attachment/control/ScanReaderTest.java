package org.certhall.attachment.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.policy.entity.WorkingHours;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanReaderTest {

  private final ScanReader reader = new ScanReader();

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "gif", "bmp"})
  void whenAPictureIsWhole_thenItIsMadeAnew(String format) throws IOException {
    byte[] jpeg = reader.read(picture(format, 300, 200), terms(EnumSet.allOf(ImageType.class)));
    BufferedImage made = ImageIO.read(new ByteArrayInputStream(jpeg));
    assertThat(made.getWidth()).isEqualTo(300);
    assertThat(made.getHeight()).isEqualTo(200);
    assertThat(jpeg).startsWith(0xff, 0xd8, 0xff);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%PDF-1.7\n", "PK\u0003\u0004", "<svg onload=alert(1)>", "MZ", ""})
  void whenTheContentIsNoPicture_thenItIsRefused(String content) {
    refused(content.getBytes(StandardCharsets.ISO_8859_1), ProblemType.SCAN_WRONG_TYPE);
  }

  @Test
  void whenTheChannelDoesNotTakeTheType_thenItIsRefused() throws IOException {
    assertThatThrownBy(() -> reader.read(picture("png", 30, 20), terms(EnumSet.of(ImageType.JPEG))))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.SCAN_WRONG_TYPE));
  }

  @Test
  void whenTheFileIsLargerThanTheChannelTakes_thenItIsRefused() {
    refused(new byte[(2 << 20) + 1], ProblemType.SCAN_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jpeg", "png", "bmp"})
  void whenAPictureIsCut_thenItIsRefused(String format) throws IOException {
    byte[] whole = picture(format, 300, 200);
    refused(Arrays.copyOf(whole, whole.length / 2), ProblemType.SCAN_CUT);
  }

  @Test
  void whenTheEndOfACutJpegIsForged_thenItIsRefused() throws IOException {
    byte[] whole = picture("jpeg", 900, 700);
    byte[] forged = Arrays.copyOf(whole, whole.length / 2);
    forged[forged.length - 2] = (byte) 0xff;
    forged[forged.length - 1] = (byte) 0xd9;
    refused(forged, ProblemType.SCAN_CUT);
  }

  @Test
  void whenTheHeaderPromisesTooManyPixels_thenNothingIsDecoded() throws IOException {
    byte[] bomb = picture("png", 10, 10);
    ByteBuffer header = ByteBuffer.wrap(bomb);
    header.putInt(16, 60_000).putInt(20, 60_000);
    CRC32 crc = new CRC32();
    crc.update(bomb, 12, 17);
    header.putInt(29, (int) crc.getValue());
    refused(bomb, ProblemType.SCAN_TOO_MANY_PIXELS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<script>alert(1)</script>", "PK\u0005\u0006", "<html>", "<?php"})
  void whenAnotherFileHidesBehindThePicture_thenItIsRefused(String hidden) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(picture("jpeg", 30, 20));
    both.writeBytes(hidden.getBytes(StandardCharsets.ISO_8859_1));
    refused(both.toByteArray(), ProblemType.SCAN_MIXED);
  }

  @Test
  void whenAJpegHasAThousandScans_thenItIsRefused() throws IOException {
    ByteArrayOutputStream slow = new ByteArrayOutputStream();
    slow.writeBytes(picture("jpeg", 30, 20));
    for (int i = 0; i < 1000; i++) {
      slow.writeBytes(new byte[] {(byte) 0xff, (byte) 0xda, 0, 8});
    }
    refused(slow.toByteArray(), ProblemType.SCAN_MIXED);
  }

  @Test
  void whenBytesFollowAPicture_thenTheyDoNotGoOn() throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(picture("jpeg", 30, 20));
    both.writeBytes("trailing notes of a telephone".getBytes(StandardCharsets.ISO_8859_1));
    byte[] kept = reader.read(both.toByteArray(), terms(EnumSet.of(ImageType.JPEG)));
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("trailing");
  }

  private void refused(byte[] file, ProblemType why) {
    assertThatThrownBy(() -> reader.read(file, terms(EnumSet.allOf(ImageType.class))))
        .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(why));
  }

  static ChannelTerms terms(Set<ImageType> types) {
    return new ChannelTerms(
        new PinRule(8, 8, PinAlphabet.PRINTABLE),
        types,
        2 << 20,
        Set.of(UnlockWay.MANUAL_REVIEW),
        "400-000-8510",
        3,
        WorkingHours.OF_OFFICE,
        3,
        5);
  }

  static byte[] picture(String format, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    for (int i = 0; i < width; i += 7) {
      pen.setColor(new Color((i * 37) % 256, (i * 91) % 256, (i * 53) % 256));
      pen.drawLine(i, 0, width - i, height);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, format, out);
    return out.toByteArray();
  }
}
