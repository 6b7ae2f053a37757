package org.certhall.assistant.channel;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pairing.PairingCeremony;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.pin.PinPages;
import org.certhall.assistant.wire.HostileJson;
import org.certhall.assistant.wire.Ticker;

/** The assistant's HTTP server: on 127.0.0.1, with few threads and no patience for slow callers. */
public final class ChannelServer implements AutoCloseable {

  private static final int THREADS = 24;

  static {
    // The JDK's server reads these when its class is loaded.
    limit("jdk.httpserver.maxConnections", "64");
    limit("sun.net.httpserver.maxReqTime", "20");
    limit("sun.net.httpserver.maxRspTime", "180");
    limit("sun.net.httpserver.maxReqHeaders", "64");
    limit("sun.net.httpserver.maxReqHeaderSize", "32768");
    limit("sun.net.httpserver.maxIdleConnections", "16");
    limit("sun.net.httpserver.idleInterval", "30");
  }

  /** What the page sends to begin pairing. */
  record Begin(String statement) {}

  /** What it sends next. */
  record Reveal(String pairing, String nonce) {}

  /** Which pairing it waits for. */
  record Await(String pairing) {}

  private final HttpServer server;
  private final ExecutorService threads;
  private final OwnPages own;
  private final CarriedCalls carried;

  private ChannelServer(
      HttpServer server, ExecutorService threads, OwnPages own, CarriedCalls carried) {
    this.server = server;
    this.threads = threads;
    this.own = own;
    this.carried = carried;
  }

  /**
   * Starts to answer; with port 0 on any free one.
   *
   * @throws java.net.BindException if another program has the port
   */
  public static ChannelServer start(
      int port,
      String version,
      Origins origins,
      IdentityKey identity,
      HallPins pins,
      OneTimePages pages,
      List<Operation> operations,
      Ticker ticker)
      throws IOException {
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 16);
    String host = "127.0.0.1:" + server.getAddress().getPort();
    pages.servedFrom("http://" + host);
    Hellos hellos = new Hellos(identity, pins, version, ticker);
    PairingCeremony pairing = new PairingCeremony(identity, pins, pages, ticker);
    PageCalls calls =
        new PageCalls(
            host,
            origins,
            openings(hellos, pairing, pins),
            operations,
            new GrantCheck(identity.thumbprint(), pins, hellos));
    OwnPages own = new OwnPages("http://" + host, new PinPages(pages));
    server.createContext("/", new Door(host, calls, own));
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    server.start();
    return new ChannelServer(server, threads, own, new CarriedCalls(origins, calls));
  }

  private static Map<String, PageCalls.Opening> openings(
      Hellos hellos, PairingCeremony pairing, HallPins pins) {
    Map<String, PageCalls.Opening> openings = new HashMap<>();
    openings.put(
        "hello", (from, body) -> hellos.greet(from, HostileJson.read(body, Hellos.Ask.class)));
    openings.put(
        "pair",
        (from, body) -> {
          Begin begin = HostileJson.read(body, Begin.class);
          return Map.of("statement", pairing.begin(from.origin(), begin.statement()));
        });
    openings.put(
        "reveal",
        (from, body) -> {
          Reveal reveal = HostileJson.read(body, Reveal.class);
          return Map.of("page", pairing.reveal(from.origin(), reveal.pairing(), reveal.nonce()));
        });
    openings.put(
        "paired",
        (from, body) ->
            pairing.await(from.origin(), HostileJson.read(body, Await.class).pairing()));
    openings.put(
        "rollover",
        (from, body) -> {
          pins.rollOver(HostileJson.read(body, Begin.class).statement());
          return Map.of();
        });
    return openings;
  }

  /** From now on the home page takes codes. */
  public void takeCodes(CodeDoor door) {
    own.takeCodes(door);
  }

  /** The same operations for calls that a hall carries. */
  public CarriedCalls carried() {
    return carried;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static void limit(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
