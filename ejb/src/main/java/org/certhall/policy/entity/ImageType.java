package org.certhall.policy.entity;

/** The kinds of picture that a channel may take as a scan. */
public enum ImageType {
  JPEG("jpg, jpeg"),
  PNG("png"),
  GIF("gif"),
  BMP("bmp");

  private final String endings;

  ImageType(String endings) {
    this.endings = endings;
  }

  /** File name endings, for people. */
  public String endings() {
    return endings;
  }
}
