package org.certhall.assistant.channel;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pairing.PrivateFolder;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.wire.OneTime;

/** An assistant in this process, whose clock the test turns. */
public final class TestAssistant implements AutoCloseable {

  public final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
  public final OneTimePages pages = new OneTimePages(nanos::get);
  final HallPins pins;
  final IdentityKey identity;
  private final ChannelServer server;

  public TestAssistant(Path home, Function<OneTimePages, List<Operation>> operations)
      throws IOException {
    PrivateFolder folder = PrivateFolder.at(home.resolve("assistant"));
    identity = IdentityKey.in(folder);
    pins = new HallPins(folder);
    server =
        ChannelServer.start(
            0,
            "test",
            new Origins(Set.of(TestHall.ORIGIN), pins),
            identity,
            pins,
            pages,
            operations.apply(pages),
            nanos::get);
  }

  public static TestAssistant in(Path home, List<Operation> operations) throws IOException {
    Files.createDirectories(home);
    return new TestAssistant(home, pages -> operations);
  }

  /** The way by which a hall carries calls. */
  public CarriedCalls carried() {
    return server.carried();
  }

  /** What the home page gives codes to. */
  public void takeCodes(CodeDoor door) {
    server.takeCodes(door);
  }

  /** What a feature beside the channel is made of. */
  public HallPins pins() {
    return pins;
  }

  public IdentityKey identity() {
    return identity;
  }

  public int port() {
    return server.port();
  }

  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** The whole ceremony, with a person who compares the codes and agrees. */
  public void pair(TestHall hall) throws Exception {
    TestPage page = new TestPage(port());
    String pairing = OneTime.value();
    String nonce = OneTime.value();
    JsonNode begun =
        TestPage.tree(
            page.post("pair", TestPage.json(Map.of("statement", hall.words(pairing, nonce)))));
    Map<String, Object> said =
        JWSObject.parse(begun.get("statement").textValue()).getPayload().toJSONObject();
    JsonNode shown =
        TestPage.tree(
            page.post("reveal", TestPage.json(Map.of("pairing", pairing, "nonce", nonce))));
    String address = shown.get("page").textValue();
    String html = visit(address);
    String code = hall.code(pairing, identity.thumbprint(), nonce, (String) said.get("nonce"));
    if (!html.contains(">" + code + "<")) {
      throw new AssertionError("the codes differ: " + code + " is not in " + html);
    }
    answer(address, html, "confirm", "");
    JsonNode paired = TestPage.tree(page.post("paired", TestPage.json(Map.of("pairing", pairing))));
    if (!"done".equals(paired.get("state").textValue())) {
      throw new AssertionError("not paired: " + paired);
    }
  }

  /** Opens one of the assistant's own pages. */
  public String visit(String address) throws IOException {
    return RawHttp.send(port(), "GET", path(address), host(), new byte[0]).body();
  }

  /** Posts its form as the page itself would. */
  public RawHttp.Got answer(String address, String html, String decision, String fields)
      throws IOException {
    Matcher form = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(html);
    if (!form.find()) {
      throw new AssertionError("no form in " + html);
    }
    String body = "form=" + form.group(1) + "&decision=" + decision + fields;
    Map<String, String> headers = new java.util.LinkedHashMap<>(host());
    headers.put("Origin", "http://127.0.0.1:" + port());
    headers.put("Content-Type", "application/x-www-form-urlencoded");
    return RawHttp.send(
        port(), "POST", path(address), headers, body.getBytes(StandardCharsets.UTF_8));
  }

  Map<String, String> host() {
    return Map.of("Host", "127.0.0.1:" + port());
  }

  String path(String address) {
    return address.substring(("http://127.0.0.1:" + port()).length());
  }

  @Override
  public void close() {
    server.close();
  }
}
