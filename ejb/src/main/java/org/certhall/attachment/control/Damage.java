package org.certhall.attachment.control;

import java.util.Locale;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Listens for a decoder that filled a hole with grey instead of failing. */
class Damage implements IIOReadWarningListener {

  private boolean cut;

  @Override
  public void warningOccurred(ImageReader source, String warning) {
    String words = warning.toLowerCase(Locale.ROOT);
    cut |= words.contains("premature") || words.contains("truncated") || words.contains("corrupt");
  }

  void mustBeNone() {
    if (cut) {
      throw Problem.of(ProblemType.SCAN_CUT);
    }
  }
}
