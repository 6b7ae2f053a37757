package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The administrator founds authorities; openssl is the root outside, and the judge. */
class AuthorityBrowserIT {

  private static Hall hall;
  private static Screen screen;

  @TempDir private Path folder;
  private Judge judge;

  @BeforeEach
  void open() {
    judge = new Judge(folder);
  }

  @BeforeAll
  static void start() throws Exception {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void stop() {
    screen.close();
  }

  private static void fill(Page page, String name, String commonName, String issuer) {
    page.navigate(hall.uri("/admin/authority/new").toString());
    page.fill("[id='authority:name']", name);
    page.fill("[id='authority:organisation']", "云海数字证书认证中心");
    page.fill("[id='authority:commonName']", commonName);
    page.selectOption("[id='authority:algorithm']", "P_256");
    page.selectOption("[id='authority:keyStore']", "software");
    page.selectOption("[id='authority:issuer']", issuer);
    page.click("[id='authority:found']");
  }

  @Test
  void whenFoundedUnderARoot_thenItsCertificateIsVerifiedAndItsListLiesReady() throws Exception {
    try (Staff administrator = new Staff(hall, screen, "admin")) {
      Page page = administrator.page;
      fill(page, "Org", "云海第二机构 CA", "demo-root");
      assertThat(page.textContent("main")).contains("小写字母开头");
      page.fill("[id='authority:name']", "org-ca-2");
      page.click("[id='authority:found']");
      page.waitForURL("**/authority/see**");
      assertThat(page.textContent("#stateShown")).isEqualTo("可签发");
      page.navigate(hall.uri("/admin/authority/index").toString());
      assertThat(page.textContent("#authorities")).contains("org-ca-2").contains("demo-issuing");
    }
    for (String name : List.of("demo-root", "org-ca-2")) {
      Files.write(folder.resolve(name + ".pem"), Judge.get(hall, "/ca/" + name + ".pem"));
    }
    assertThat(judge.openssl("verify", "-x509_strict", "-CAfile", "demo-root.pem", "org-ca-2.pem"))
        .contains("org-ca-2.pem: OK");
    Files.write(folder.resolve("list.crl"), Judge.get(hall, "/crl/org-ca-2.crl"));
    assertThat(
            judge.openssl(
                "crl", "-inform", "der", "-in", "list.crl", "-noout", "-CAfile", "org-ca-2.pem"))
        .contains("verify OK");
  }

  @Test
  void whenARootOutsideCertifiesIt_thenItIsReady() throws Exception {
    try (Staff administrator = new Staff(hall, screen, "admin")) {
      Page page = administrator.page;
      fill(page, "org-ca-outside", "云海外部签发 CA", "*");
      page.waitForURL("**/authority/see**");
      assertThat(page.textContent("#stateShown")).isEqualTo("等待外部证书");
      Download request = page.waitForDownload(() -> page.click("#request"));
      request.saveAs(folder.resolve("request.csr"));
      signOutside();
      page.setInputFiles("[id='outside:certificate']", folder.resolve("root.pem"));
      page.setInputFiles("[id='outside:issuerCertificate']", folder.resolve("root.pem"));
      page.click("[id='outside:accept']");
      assertThat(page.textContent("main")).contains("公钥与该机构的密钥不一致");
      page.setInputFiles("[id='outside:certificate']", folder.resolve("given.pem"));
      page.setInputFiles("[id='outside:issuerCertificate']", folder.resolve("root.pem"));
      page.click("[id='outside:accept']");
      page.waitForSelector("text=证书已导入");
      assertThat(page.textContent("#stateShown")).isEqualTo("可签发");
    }
    Files.write(folder.resolve("list.der"), Judge.get(hall, "/crl/org-ca-outside.crl"));
    assertThat(judge.openssl("crl", "-inform", "der", "-in", "list.der", "-noout", "-text"))
        .as("the list names the key as the certificate does")
        .contains(keyNamedIn("given.pem"));
    Files.write(folder.resolve("served.pem"), Judge.get(hall, "/ca/org-ca-outside.pem"));
    assertThat(judge.openssl("verify", "-CAfile", "root.pem", "served.pem"))
        .contains("served.pem: OK");
  }

  private String keyNamedIn(String certificate) throws Exception {
    return judge
        .openssl("x509", "-in", certificate, "-noout", "-ext", "subjectKeyIdentifier")
        .lines()
        .reduce((first, last) -> last)
        .orElseThrow()
        .strip();
  }

  private void signOutside() throws Exception {
    judge.openssl(
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-nodes",
        "-keyout",
        "root.key",
        "-out",
        "root.pem",
        "-days",
        "365",
        "-subj",
        "/C=CN/O=Outside/CN=Outside Root",
        "-addext",
        "keyUsage=critical,keyCertSign,cRLSign");
    Files.writeString(
        folder.resolve("ca.ext"),
        "basicConstraints=critical,CA:TRUE,pathlen:0\n"
            + "keyUsage=critical,keyCertSign,cRLSign\n"
            + "subjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n");
    judge.openssl(
        "x509",
        "-req",
        "-in",
        "request.csr",
        "-CA",
        "root.pem",
        "-CAkey",
        "root.key",
        "-days",
        "300",
        "-extfile",
        "ca.ext",
        "-out",
        "given.pem");
  }
}
