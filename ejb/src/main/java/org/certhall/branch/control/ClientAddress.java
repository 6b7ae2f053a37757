package org.certhall.branch.control;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network address a call came from, as the connection tells it. */
public record ClientAddress(String text) {

  /** Never a host name: resolving what a stranger sends would be a request in his hands. */
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F:.]{2,45}");

  public ClientAddress {
    text = text != null && LITERAL.matcher(text).matches() ? text : "unknown";
  }

  /** What one guesser owns: an IPv4 address, or the /64 of an IPv6 one. */
  public String network() {
    if (!text.contains(":")) {
      return text;
    }
    try {
      InetAddress address = InetAddress.getByName(text);
      return address instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), 8))
          : address.getHostAddress();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
