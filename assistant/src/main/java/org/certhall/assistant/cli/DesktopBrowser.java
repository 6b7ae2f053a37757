package org.certhall.assistant.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens one of our own pages in the user's browser, where there is a desktop. */
final class DesktopBrowser {

  private static final Logger LOG = LoggerFactory.getLogger(DesktopBrowser.class);

  private DesktopBrowser() {}

  static void open(String page) {
    if (GraphicsEnvironment.isHeadless()
        || !Desktop.isDesktopSupported()
        || !Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
      return;
    }
    try {
      Desktop.getDesktop().browse(URI.create(page));
    } catch (IOException e) {
      LOG.info("no browser could be opened: {}", e.getMessage());
    }
  }
}
