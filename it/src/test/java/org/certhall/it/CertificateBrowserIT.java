package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HexFormat;
import org.certhall.certificate.entity.CsrResponse;
import org.certhall.certificate.entity.Sm2EnvelopedKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counter without a token: a request is certified and later revoked; openssl is the judge. */
class CertificateBrowserIT {

  private static final String NAME = "云海远帆国际贸易有限公司";
  private static final String CODE = "91990102MA00YH025Y";
  private static final String PASSWORD = "Certhall-demo-1";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SIGNER_ID = "distid:1234567812345678";

  /** RFC 6960, 4.2.1: SEQUENCE { ENUMERATED 1 }. */
  private static final byte[] MALFORMED = {0x30, 3, 10, 1, 1};

  private static Hall hall;
  private static Screen screen;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  @Test
  void whenClerkCertifiesAndSupervisorRevokes_thenOpensslAgreesEachTime() throws Exception {
    Path request = request("prime256v1");
    String serial;
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "clerk");
      page.navigate(hall.uri("/admin/certificate/certify").toString());
      page.fill("[id='certify:organisationName']", NAME);
      page.fill("[id='certify:creditCode']", CODE);
      page.setInputFiles("[id='certify:file']", request);
      page.click("[id='certify:certifyButton']");
      serial = page.textContent("#serialShown");
      assertThat(page.textContent("#statusShown")).isEqualTo("有效");
      Download download = page.waitForDownload(() -> page.click("#pem"));
      download.saveAs(folder.resolve("leaf.pem"));
      assertThat(page.textContent("#pemText"))
          .isEqualTo(Files.readString(folder.resolve("leaf.pem")));
    }
    assertThat(verify()).contains("leaf.pem: OK");
    assertThat(askedByOcsp()).contains("Response verify OK").contains("leaf.pem: good");
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "supervisor");
      page.navigate(hall.uri("/admin/certificate/index").toString());
      page.fill("[name='words']", serial.substring(0, 12));
      page.click("#search button");
      assertThat(page.textContent("main")).contains("按证书序列号查找");
      page.click("#found a");
      page.click("#toRevoke");
      page.click("[id='hold:holdButton']");
      assertThat(page.textContent("#statusShown")).isEqualTo("已挂起");
      assertThat(askedByOcsp()).contains("leaf.pem: revoked").contains("certificateHold");
      page.click("[id='hold:releaseButton']");
      assertThat(page.textContent("#statusShown")).isEqualTo("有效");
      assertThat(askedByOcsp()).contains("leaf.pem: good");
      page.navigate(hall.uri("/admin/certificate/revoke").toString());
      page.fill("[id='find:serialNumber']", serial);
      page.click("[id='find:findButton']");
      page.selectOption("[id='revoke:reason']", "KEY_COMPROMISE");
      page.fill("[id='revoke:serialAgain']", "1234");
      page.click("[id='revoke:revokeButton']");
      assertThat(page.textContent("main")).contains("不一致");
      page.fill("[id='revoke:serialAgain']", serial);
      page.click("[id='revoke:revokeButton']");
      assertThat(page.textContent("#statusShown")).isEqualTo("已吊销");
    }
    assertThat(verify()).contains("certificate revoked");
    assertThat(askedByOcsp())
        .contains("Response verify OK")
        .contains("leaf.pem: revoked")
        .contains("keyCompromise");
    assertThat(askedByGet()).contains("leaf.pem: revoked");
  }

  private String askedByOcsp() throws Exception {
    chain();
    return openssl(
        "ocsp",
        "-issuer",
        "demo-issuing.pem",
        "-cert",
        "leaf.pem",
        "-CAfile",
        "chain.pem",
        "-url",
        hall.uri("/ocsp").toString());
  }

  /** RFC 5019: the request stands in the address, its slashes and pluses escaped. */
  private String askedByGet() throws Exception {
    openssl(
        "ocsp",
        "-no_nonce",
        "-issuer",
        "demo-issuing.pem",
        "-cert",
        "leaf.pem",
        "-reqout",
        "request.der");
    String request =
        Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("request.der")));
    HttpResponse<byte[]> answer =
        get("/ocsp/" + URLEncoder.encode(request, StandardCharsets.US_ASCII));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/ocsp-response");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
    Files.write(folder.resolve("answer.der"), answer.body());
    return openssl(
        "ocsp",
        "-no_nonce",
        "-issuer",
        "demo-issuing.pem",
        "-cert",
        "leaf.pem",
        "-CAfile",
        "chain.pem",
        "-respin",
        "answer.der");
  }

  private void chain() throws Exception {
    Files.write(folder.resolve("chain.pem"), get("/ca/demo-root.pem").body());
    Files.write(
        folder.resolve("chain.pem"), get("/ca/demo-issuing.pem").body(), StandardOpenOption.APPEND);
  }

  @Test
  void whenOcspIsAskedNonsense_thenItSaysSo() throws Exception {
    assertThat(get("/ocsp/nonsense").body()).isEqualTo(MALFORMED);
    assertThat(get("/ocsp").body()).isEqualTo(MALFORMED);
    assertThat(get("/ocsp/ab%2Fc%2Bd").body()).isEqualTo(MALFORMED);
    assertThat(get("/ocsp/ab/c+d").body()).isEqualTo(MALFORMED);
    assertThat(post("/ocsp", "application/ocsp-request", "hello").body()).isEqualTo(MALFORMED);
    assertThat(post("/ocsp", "text/plain", "hello").statusCode()).isEqualTo(415);
    assertThat(post("/ocsp", "application/ocsp-request", "0".repeat(20_000)).statusCode())
        .isEqualTo(413);
  }

  private static HttpResponse<byte[]> post(String path, String type, String body) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(hall.uri(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofByteArray());
  }

  @Test
  void whenKeyIsSm2_thenTheSm2TreeCertifiesIt() throws Exception {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "clerk");
      page.navigate(hall.uri("/admin/certificate/certify").toString());
      page.fill("[id='certify:organisationName']", NAME);
      page.fill("[id='certify:creditCode']", CODE);
      page.setInputFiles("[id='certify:file']", sm2Request());
      page.click("[id='certify:certifyButton']");
      Download download = page.waitForDownload(() -> page.click("#pem"));
      download.saveAs(folder.resolve("leaf.pem"));
    }
    Files.write(folder.resolve("issuing.pem"), get("/ca/demo-sm2-issuing.pem").body());
    assertThat(link("leaf.pem")).contains("leaf.pem: OK");
  }

  private Path sm2Request() throws Exception {
    openssl("ecparam", "-name", "SM2", "-genkey", "-noout", "-out", "some.key");
    openssl(
        "req",
        "-new",
        "-sm3",
        "-sigopt",
        SIGNER_ID,
        "-subj",
        "/CN=x",
        "-key",
        "some.key",
        "-out",
        "some.csr");
    return folder.resolve("some.csr");
  }

  private String link(String certificate) throws Exception {
    return openssl(
        "verify",
        "-x509_strict",
        "-partial_chain",
        "-vfyopt",
        SIGNER_ID,
        "-trusted",
        "issuing.pem",
        certificate);
  }

  /** openssl opens the envelope with the key of the request, and decrypts with what was in it. */
  @Test
  void whenAPairOfSm2IsCertified_thenTheAnswerGivesTheSubscriberTheEncryptionKey()
      throws Exception {
    String signature;
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "clerk");
      page.navigate(hall.uri("/admin/certificate/certify").toString());
      page.fill("[id='certify:organisationName']", NAME);
      page.fill("[id='certify:creditCode']", CODE);
      page.setInputFiles("[id='certify:file']", sm2Request());
      page.check("[id='certify:kind:1']");
      page.click("[id='certify:certifyButton']");
      signature = page.textContent("#serialShown");
      assertThat(page.textContent("#partnerStatus")).isEqualTo("有效");
      page.waitForDownload(() -> page.click("#answer")).saveAs(folder.resolve("answer.der"));
      page.waitForDownload(() -> page.click("#partnerPem")).saveAs(folder.resolve("enc.pem"));
      String encryption = page.textContent("#partnerSerial");
      page.navigate(hall.uri("/admin/certificate/certified?serial=" + encryption).toString());
      assertThat(page.textContent("#partnerSerial")).isEqualTo(signature);
      assertThat(page.locator("#answer").count()).isZero();
    }
    CsrResponse answer = CsrResponse.parse(Files.readAllBytes(folder.resolve("answer.der")));
    assertThat(answer.signature().serial()).hasToString(signature);
    assertThat(answer.encryption().orElseThrow().pem())
        .isEqualTo(Files.readString(folder.resolve("enc.pem")));
    assertThat(openssl("x509", "-in", "enc.pem", "-noout", "-text"))
        .contains("Key Encipherment, Data Encipherment, Key Agreement");
    Files.write(folder.resolve("issuing.pem"), get("/ca/demo-sm2-issuing.pem").body());
    assertThat(link("enc.pem")).contains("enc.pem: OK");
    assertThat(decrypted(opened(answer.key().orElseThrow()))).isEqualTo("云海");
  }

  /** The private key in the envelope, in the shape of RFC 5915. */
  private byte[] opened(Sm2EnvelopedKey envelope) throws Exception {
    Files.write(folder.resolve("envelope.der"), envelope.der());
    Files.write(folder.resolve("encrypted"), envelope.privateKey());
    // Behind the header of three octets and the fourteen that name the cipher.
    openssl(
        "asn1parse",
        "-inform",
        "der",
        "-in",
        "envelope.der",
        "-strparse",
        "17",
        "-noout",
        "-out",
        "wrapped");
    openssl("pkeyutl", "-decrypt", "-inkey", "some.key", "-in", "wrapped", "-out", "sm4");
    String sm4 = HexFormat.of().formatHex(Files.readAllBytes(folder.resolve("sm4")));
    openssl("enc", "-d", "-sm4-ecb", "-nopad", "-K", sm4, "-in", "encrypted", "-out", "scalar");
    ByteArrayOutputStream key = new ByteArrayOutputStream();
    key.writeBytes(HexFormat.of().parseHex("30310201010420"));
    key.writeBytes(Files.readAllBytes(folder.resolve("scalar")));
    key.writeBytes(HexFormat.of().parseHex("a00a06082a811ccf5501822d"));
    return key.toByteArray();
  }

  /** What somebody else has encrypted to the certificate. */
  private String decrypted(byte[] key) throws Exception {
    Files.write(folder.resolve("enc.key"), key);
    Files.writeString(folder.resolve("words"), "云海");
    openssl(
        "pkeyutl", "-encrypt", "-certin", "-inkey", "enc.pem", "-in", "words", "-out", "secret");
    openssl(
        "pkeyutl",
        "-decrypt",
        "-keyform",
        "der",
        "-inkey",
        "enc.key",
        "-in",
        "secret",
        "-out",
        "clear");
    return Files.readString(folder.resolve("clear"));
  }

  @Test
  void whenRequestIsBad_thenTheReasonStandsBesideTheField() throws Exception {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "clerk");
      page.navigate(hall.uri("/admin/certificate/certify").toString());
      assertThat(answer(page, NAME, CODE, "hello", "request")).contains("PEM");
      assertThat(answer(page, NAME, CODE, "", "request")).contains("必须填写");
      assertThat(answer(page, NAME, "91990102MA00YH025X", "hello", "creditCode")).contains("校验位");
      String good = Files.readString(request("prime256v1"));
      assertThat(answer(page, NAME, "91990109MA00NB0DYK", good, "creditCode")).contains("尚未登记");
      assertThat(answer(page, "云海近帆", CODE, good, "organisationName")).contains("不一致");
      openssl("genrsa", "-out", "weak.key", "1024");
      openssl("req", "-new", "-subj", "/CN=x", "-key", "weak.key", "-out", "weak.csr");
      String weak = Files.readString(folder.resolve("weak.csr"));
      assertThat(answer(page, NAME, CODE, weak, "request")).contains("1024").contains("2048");
      char[] broken = good.toCharArray();
      int place = good.length() - 60;
      broken[place] = broken[place] == 'A' ? 'B' : 'A';
      assertThat(answer(page, NAME, CODE, new String(broken), "request"))
          .containsAnyOf("签名验证失败", "已损坏");
      String script = "<script>alert(1)</script>";
      assertThat(answer(page, script, CODE, good, "organisationName")).contains("特殊符号");
    }
  }

  @Test
  void whenReviewerOpensTheCounter_thenNothingIsCertified() {
    try (BrowserContext person = screen.person(Screen.DESK)) {
      Page page = signIn(person, "reviewer");
      assertThat(page.textContent("body")).doesNotContain("签发证书");
      page.navigate(hall.uri("/admin/certificate/certified?serial=01").toString());
      assertThat(page.textContent("main")).contains("没有办理此项业务的权限");
    }
  }

  @Test
  void whenNobodyIsSignedIn_thenCertificatesAndListsAreThereForAll() throws Exception {
    String list = new String(get("/ca/").body(), StandardCharsets.UTF_8);
    assertThat(list)
        .contains("\"name\":\"demo-root\"")
        .contains("\"name\":\"demo-issuing\"")
        .contains("/crl/demo-issuing.crl");
    HttpResponse<byte[]> crl = get("/crl/demo-root.crl");
    assertThat(crl.headers().firstValue("Content-Type")).contains("application/pkix-crl");
    assertThat(crl.headers().firstValue("Last-Modified")).isPresent();
    assertThat(crl.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");
    String tag = crl.headers().firstValue("ETag").orElseThrow();
    assertThat(conditional("If-None-Match", tag)).isEqualTo(304);
    assertThat(conditional("If-None-Match", "\"another\"")).isEqualTo(200);
    assertThat(
            conditional(
                "If-Modified-Since", crl.headers().firstValue("Last-Modified").orElseThrow()))
        .isEqualTo(304);
    assertThat(conditional("If-Modified-Since", "nonsense")).isEqualTo(200);
    assertThat(get("/crl/nobody.crl").statusCode()).isEqualTo(404);
    assertThat(get("/crl/demo-root.p1.crl").statusCode()).as("no partitions").isEqualTo(404);
    assertThat(get("/crl/demo-root.delta.crl").statusCode()).as("no deltas").isEqualTo(404);
    assertThat(get("/crl/demo-root.p0.crl").statusCode()).as("no such name").isEqualTo(404);
    assertThat(get("/ca/demo-root.exe").statusCode()).isEqualTo(404);
    assertThat(get("/ca/..%2f..%2fetc").statusCode()).isIn(400, 404);
    HttpResponse<byte[]> head =
        HTTP.send(
            HttpRequest.newBuilder(hall.uri("/crl/demo-root.crl"))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.headers().firstValue("ETag")).contains(tag);
  }

  private Page signIn(BrowserContext person, String name) {
    Page page = person.newPage();
    page.navigate(hall.uri("/admin/branch/sign-in").toString());
    page.fill("[id='signin:name']", name);
    page.fill("[id='signin:password']", PASSWORD);
    page.click("[id='signin:enter']");
    page.waitForSelector("#desks");
    return page;
  }

  private static String answer(Page page, String name, String code, String request, String field) {
    page.fill("[id='certify:organisationName']", name);
    page.fill("[id='certify:creditCode']", code);
    page.fill("[id='certify:request']", request);
    page.click("[id='certify:certifyButton']");
    return page.locator(
            ".field",
            new Page.LocatorOptions().setHas(page.locator("[id='certify:" + field + "']")))
        .locator(".field-error")
        .textContent();
  }

  private Path request(String curve) throws Exception {
    openssl("ecparam", "-name", curve, "-genkey", "-noout", "-out", "some.key");
    openssl("req", "-new", "-subj", "/CN=x", "-key", "some.key", "-out", "some.csr");
    return folder.resolve("some.csr");
  }

  /** What a stranger does: fetch what the addresses name, and ask openssl. */
  private String verify() throws Exception {
    return new Judge(folder).verify(hall);
  }

  private String openssl(String... arguments) throws Exception {
    return new Judge(folder).openssl(arguments);
  }

  private static HttpResponse<byte[]> get(String path) throws Exception {
    return HTTP.send(HttpRequest.newBuilder(hall.uri(path)).build(), BodyHandlers.ofByteArray());
  }

  private static int conditional(String header, String value) throws Exception {
    return HTTP.send(
            HttpRequest.newBuilder(hall.uri("/crl/demo-root.crl")).header(header, value).build(),
            BodyHandlers.discarding())
        .statusCode();
  }
}
