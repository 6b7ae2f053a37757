package org.certhall.badly.util;

/** Of no feature, and in a drawer. */
public final class Drawer {
  private Drawer() {}
}
