package org.certhall.look;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whose word about the caller's address is believed: of the proxies that this hall's own people
 * have put before it, and of nobody else.
 *
 * <p>Only {@code X-Forwarded-For} is read, from the right: each proxy appends the address it was
 * called from, so the first one that is not of a proxy of ours is the caller's, and what stands
 * left of it is the caller's own invention. {@code Forwarded} (RFC 7239) is never read: a proxy
 * that does not write it passes on what a stranger wrote.
 */
final class Proxies {

  /** More proxies in a row than anybody has; whoever sends more wants to be long in the reading. */
  private static final int MOST_HOPS = 16;

  private static final int LONGEST_HOP = 64;
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");
  private static final Pattern IPV4_WITH_PORT = Pattern.compile("^([\\d.]+):\\d{1,5}$");
  private static final Pattern IPV6_WITH_PORT = Pattern.compile("^\\[([^\\[\\]]+)](:\\d{1,5})?$");

  private final List<Range> ranges;

  private Proxies(List<Range> ranges) {
    this.ranges = List.copyOf(ranges);
  }

  /**
   * Reads the list of the configuration: addresses and CIDR ranges, separated by commas.
   *
   * @throws IllegalArgumentException if one of them is neither; believing too few would be found
   *     out, believing too many would not
   */
  static Proxies of(String list) {
    List<Range> ranges = new ArrayList<>();
    for (String one : list.split(",", -1)) {
      if (!one.isBlank()) {
        ranges.add(Range.of(one.strip()));
      }
    }
    return new Proxies(ranges);
  }

  boolean believes(String peer) {
    return address(peer).filter(this::isOurs).isPresent();
  }

  /**
   * The address of whoever called the first of our proxies.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the values of {@code X-Forwarded-For}, in the order of the request
   */
  String caller(String peer, List<String> forwardedFor) {
    if (!believes(peer)) {
      return peer;
    }
    String nearest = peer;
    List<String> hops = hops(forwardedFor);
    for (int i = hops.size() - 1; i >= 0 && hops.size() - i <= MOST_HOPS; i--) {
      Optional<InetAddress> hop = address(hops.get(i));
      if (hop.isEmpty()) {
        return nearest;
      }
      nearest = hop.get().getHostAddress();
      if (!isOurs(hop.get())) {
        return nearest;
      }
    }
    return nearest;
  }

  /** Whether our nearest proxy says that it was called over TLS. */
  boolean isSecure(String peer, List<String> forwardedProto) {
    List<String> hops = hops(forwardedProto);
    return believes(peer) && !hops.isEmpty() && "https".equals(hops.get(hops.size() - 1));
  }

  private static List<String> hops(List<String> values) {
    List<String> hops = new ArrayList<>();
    for (String value : values) {
      for (String hop : value.split(",", -1)) {
        hops.add(hop.strip());
      }
    }
    return hops;
  }

  private boolean isOurs(InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  /** Only literals: to resolve a name that a stranger sends would be a request in his hands. */
  private static Optional<InetAddress> address(String text) {
    if (text == null || text.length() > LONGEST_HOP) {
      return Optional.empty();
    }
    String bare =
        IPV6_WITH_PORT.matcher(IPV4_WITH_PORT.matcher(text).replaceFirst("$1")).replaceFirst("$1");
    String literal = bare.replaceFirst("%[0-9A-Za-z_.-]{1,15}$", "");
    boolean isOne =
        literal.contains(":") ? IPV6.matcher(literal).matches() : IPV4.matcher(literal).matches();
    try {
      return isOne ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** Addresses of one length that agree in their first bits. */
  private record Range(BigInteger network, int length, int bits) {

    static Range of(String text) {
      String[] parts = text.split("/", -1);
      InetAddress network = address(parts[0]).orElseThrow(() -> neither(text));
      int length = network.getAddress().length * Byte.SIZE;
      int bits = parts.length == 1 ? length : size(parts, text);
      if (bits > length) {
        throw neither(text);
      }
      return new Range(number(network), length, bits);
    }

    private static int size(String[] parts, String text) {
      if (parts.length > 2 || !parts[1].matches("\\d{1,3}")) {
        throw neither(text);
      }
      return Integer.parseInt(parts[1]);
    }

    private static IllegalArgumentException neither(String text) {
      return new IllegalArgumentException(
          "certhall.proxies: \""
              + text
              + "\" is neither an address nor a range such as 10.0.0.0/8");
    }

    private static BigInteger number(InetAddress address) {
      return new BigInteger(1, address.getAddress());
    }

    boolean contains(InetAddress address) {
      return address.getAddress().length * Byte.SIZE == length
          && number(address).xor(network).shiftRight(length - bits).signum() == 0;
    }
  }
}
