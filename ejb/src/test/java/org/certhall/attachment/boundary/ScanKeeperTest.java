package org.certhall.attachment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import org.certhall.attachment.control.AttachmentStoreFake;
import org.certhall.attachment.entity.Attachment;
import org.certhall.attachment.entity.AttachmentPicture;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.authority.control.SealerFake;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.policy.entity.WorkingHours;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScanKeeperTest {

  private static final DocumentKind FORM = DocumentKind.APPLICATION_FORM;
  private static final ChannelTerms TERMS =
      new ChannelTerms(
          new PinRule(8, 8, PinAlphabet.DIGITS),
          Set.of(ImageType.PNG),
          1 << 20,
          Set.of(UnlockWay.MANUAL_REVIEW),
          "400",
          3,
          WorkingHours.OF_OFFICE,
          3,
          5);

  private final AttachmentStoreFake scans = new AttachmentStoreFake();
  private final ScanKeeper keeper = new ScanKeeper();

  @BeforeEach
  void open() {
    keeper.scans = scans;
    keeper.sealer = new SealerFake();
  }

  @Test
  void whenADocumentComesAgain_thenOnlyTheNewOneCounts() throws IOException {
    keep(picture(30), false);
    keep(picture(40), false);
    assertThat(keeper.documents("ORDER")).containsExactly(FORM);
    assertThat(width(keeper.picture("ORDER", FORM))).isEqualTo(40);
  }

  @Test
  void whenTheNewOneIsRefused_thenTheOldOneCounts() throws IOException {
    keep(picture(30), false);
    assertThatThrownBy(() -> keep(new byte[] {'M', 'Z'}, false)).isInstanceOf(Problem.class);
    assertThat(width(keeper.picture("ORDER", FORM))).isEqualTo(30);
  }

  @Test
  void whenAPictureWasPutUnderAnotherRow_thenItDoesNotOpen() throws IOException {
    keep(picture(30), false);
    byte[] sealed = scans.picture(scans.of("ORDER", FORM).orElseThrow().id());
    Attachment other = new Attachment("other", "OTHER", FORM);
    scans.replace(other, new AttachmentPicture("other", sealed));
    assertThatThrownBy(() -> keeper.picture("OTHER", FORM))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whenThereIsNoSuchDocument_thenItIsNotFound() {
    assertThatThrownBy(() -> keeper.picture("ORDER", FORM))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.NOT_FOUND));
  }

  @Test
  void whenAReplacedScanWasNeverReviewed_thenItsPictureIsForgottenAndTheUploadCounted()
      throws IOException {
    keep(picture(30), false);
    keep(picture(40), false);
    assertThat(scans.pictures()).isEqualTo(1);
    assertThat(keeper.uploads("ORDER")).isEqualTo(2);
  }

  @Test
  void whenAReplacedScanWasReviewed_thenItsPictureIsKept() throws IOException {
    keep(picture(30), false);
    keep(picture(40), true);
    assertThat(scans.pictures()).isEqualTo(2);
  }

  private void keep(byte[] file, boolean reviewed) {
    keeper.keep("ORDER", FORM, keeper.read(file, TERMS), reviewed);
  }

  private static byte[] picture(int width) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static int width(byte[] picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture)).getWidth();
  }
}
