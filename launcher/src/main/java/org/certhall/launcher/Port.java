package org.certhall.launcher;

import java.io.IOException;
import java.net.ServerSocket;

/** Whether the port can be had, asked before the long start. */
final class Port {

  private Port() {}

  static void checkFree(int number) throws Refusal {
    try (ServerSocket socket = new ServerSocket(number)) {
      socket.setReuseAddress(true);
    } catch (IOException e) {
      throw new Refusal(
          "hall: port " + number + " is taken. Stop what listens there, or use --port.", e);
    }
  }
}
