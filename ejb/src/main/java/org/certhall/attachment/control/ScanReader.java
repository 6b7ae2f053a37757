package org.certhall.attachment.control;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Turns an uploaded file into a picture of our own, or refuses it. Nothing of the file but its
 * pixels goes on.
 */
public class ScanReader {

  private static final long MOST_PIXELS = 40_000_000L;

  /** What a reviewer can use; larger scans are thinned out while they are read. */
  private static final long KEPT_PIXELS = 12_000_000L;

  /** At most 40 MP; a side longer than this is no scan. */
  private static final int LONGEST_SIDE = 30_000;

  private final JpegWriter writer = new JpegWriter();

  /**
   * A picture made anew, as JPEG.
   *
   * @throws Problem if the file is too large, of another type, cut, mixed, or not to be read
   */
  public byte[] read(byte[] file, ChannelTerms terms) {
    if (file.length > terms.imageBytes()) {
      throw Problem.of(ProblemType.SCAN_TOO_LARGE, terms.imageBytes() >> 20);
    }
    ImageType type = Signatures.typeOf(file).orElseThrow(() -> wrongType(terms));
    if (!terms.imageTypes().contains(type)) {
      throw wrongType(terms);
    }
    Signatures.mustBeWholeAndPure(file, type);
    try {
      return writer.write(decode(file, type));
    } catch (IOException | RuntimeException e) {
      // Decoders throw whatever they like at hostile bytes.
      throw e instanceof Problem known ? known : Problem.of(ProblemType.SCAN_UNREADABLE);
    }
  }

  private static BufferedImage decode(byte[] file, ImageType type) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
    Damage damage = new Damage();
    try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      reader.addIIOReadWarningListener(damage);
      BufferedImage picture = reader.read(0, thinnedOut(reader));
      damage.mustBeNone();
      return onWhite(picture);
    } finally {
      reader.dispose();
    }
  }

  private static ImageReadParam thinnedOut(ImageReader reader) throws IOException {
    long width = reader.getWidth(0);
    long height = reader.getHeight(0);
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
      throw Problem.of(ProblemType.SCAN_TOO_MANY_PIXELS, MOST_PIXELS / 1_000_000);
    }
    int step = (int) Math.ceil(Math.sqrt((double) (width * height) / KEPT_PIXELS));
    ImageReadParam param = reader.getDefaultReadParam();
    param.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
    return param;
  }

  private static BufferedImage onWhite(BufferedImage picture) {
    BufferedImage white =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    Graphics2D pen = white.createGraphics();
    pen.drawImage(picture, 0, 0, Color.WHITE, null);
    pen.dispose();
    return white;
  }

  private static Problem wrongType(ChannelTerms terms) {
    Set<ImageType> types = terms.imageTypes();
    String endings =
        types.stream().sorted().map(ImageType::endings).reduce((a, b) -> a + ", " + b).orElse("");
    return Problem.of(ProblemType.SCAN_WRONG_TYPE, endings);
  }
}
