package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** openssl accepts what the hall issues, and refuses what it has revoked. */
class OpensslJudgesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  @TempDir private Path folder;
  private TestHall hall;
  private Openssl openssl;

  @BeforeEach
  void setUp() throws IOException {
    hall = TestHall.founded(NOW);
    openssl = new Openssl(folder);
    write("root.pem", hall.authorities.find(TestHall.ROOT).orElseThrow().certificate().get());
    write("issuing.pem", hall.authorities.find(TestHall.ISSUING).orElseThrow().certificate().get());
  }

  @ParameterizedTest
  @ValueSource(strings = {"good_p256.csr", "good_p384.csr", "good_rsa_2048.csr", "good_sm2.csr"})
  void whenIssued_thenVerifiedUpToTheRootWithBothLists(String request) throws IOException {
    write("leaf.pem", hall.cycle().certify(hall.wish(Fixtures.request(request), "O-1")).encoded());
    Openssl.Answer answer = verify();
    assertThat(answer.text()).contains("leaf.pem: OK");
    assertThat(answer.status()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"good_p256.csr", "good_rsa_2048.csr"})
  void whenAPairIsIssued_thenBothAreVerifiedUpToTheRoot(String request) throws IOException {
    PairIssuance.Pair pair = hall.pairs().certify(hall.wish(Fixtures.request(request), "O-1"));
    for (Certificate one : List.of(pair.signature(), pair.encryption())) {
      write("leaf.pem", one.encoded());
      assertThat(verify().text()).contains("leaf.pem: OK");
    }
  }

  @Test
  void whenRevoked_thenTheNextListSaysSo() throws IOException {
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    write("leaf.pem", leaf.encoded());
    assertThat(verify().status()).isZero();
    hall.revoke(leaf, RevocationReason.KEY_COMPROMISE, NOW);
    hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    Openssl.Answer answer = verify();
    assertThat(answer.status()).isNotZero();
    assertThat(answer.text()).contains("certificate revoked");
  }

  @Test
  void whenItStandsOnAPartition_thenThatListAloneJudgesIt() throws IOException {
    hall.divideLists(TestHall.ISSUING, 2);
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    write("leaf.pem", leaf.encoded());
    writeList(hall.lists.latest(leaf.list()).orElseThrow(), "issuing.crl");
    assertThat(verify("-crl_check").text()).contains("leaf.pem: OK");

    hall.revoke(leaf, RevocationReason.SUPERSEDED, null);
    writeList(hall.publication().publish(leaf.list()), "issuing.crl");
    assertThat(verify("-crl_check").text()).contains("certificate revoked");

    ListScope other = new ListScope(TestHall.ISSUING, 3 - leaf.list().partition());
    writeList(hall.lists.latest(other).orElseThrow(), "issuing.crl");
    assertThat(verify("-crl_check").text()).contains("different CRL scope");
  }

  @Test
  void whenADeltaListTellsOfIt_thenItIsRevokedForThoseWhoAskForDeltas() throws IOException {
    hall.policy =
        new ListPolicy(Duration.ofDays(7), Duration.ofDays(1), ListPolicy.OnRevocation.DELTA);
    RevocationList complete = hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    write("leaf.pem", leaf.encoded());
    hall.revoke(leaf, RevocationReason.SUPERSEDED, null);
    hall.publication().refresh(ListScope.whole(TestHall.ISSUING));
    writeList(complete, "issuing.crl");
    writeList(hall.lists.latestDelta(ListScope.whole(TestHall.ISSUING)).orElseThrow(), "delta.crl");

    assertThat(verify("-crl_check").text()).contains("leaf.pem: OK");
    assertThat(verify("-crl_check", "-extended_crl", "-use_deltas", "-CRLfile", "delta.crl").text())
        .contains("certificate revoked");
  }

  @Test
  void whenAHoldIsOver_thenADeltaListTakesItOffTheListBefore() throws IOException {
    hall.policy =
        new ListPolicy(Duration.ofDays(7), Duration.ofDays(1), ListPolicy.OnRevocation.DELTA);
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    write("leaf.pem", leaf.encoded());
    leaf.hold(NOW, hall.epochs.next(TestHall.ISSUING));
    RevocationList complete = hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    writeList(complete, "issuing.crl");
    assertThat(verify("-crl_check").text()).contains("certificate revoked");

    leaf.release(NOW, hall.epochs.next(TestHall.ISSUING));
    hall.publication().refresh(ListScope.whole(TestHall.ISSUING));
    writeList(hall.lists.latestDelta(ListScope.whole(TestHall.ISSUING)).orElseThrow(), "delta.crl");
    assertThat(openssl.run("crl", "-in", "delta.crl", "-noout", "-text").text())
        .contains("Remove From CRL");
    assertThat(verify("-crl_check", "-extended_crl", "-use_deltas", "-CRLfile", "delta.crl").text())
        .contains("leaf.pem: OK");
  }

  @Test
  void whenListIsShown_thenNumberReasonAndIssuerStandInIt() throws IOException {
    Certificate first = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    Certificate second = hall.cycle().certify(hall.wish(Fixtures.request("good_sm2.csr"), "O-2"));
    hall.revoke(first, RevocationReason.SUPERSEDED, null);
    hall.revoke(second, RevocationReason.UNSPECIFIED, null);
    hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    writeList(TestHall.ISSUING, "issuing.crl");
    Openssl.Answer answer =
        openssl.run("crl", "-in", "issuing.crl", "-noout", "-text", "-CAfile", "issuing.pem");
    assertThat(answer.text())
        .contains("verify OK")
        .contains("Version 2")
        .containsPattern("X509v3 CRL Number: \\s+2")
        .contains("Serial Number: " + first.serial())
        .contains("Serial Number: " + second.serial())
        .containsOnlyOnce("X509v3 CRL Reason Code")
        .contains("Superseded")
        .contains("Next Update: Nov 27 08:00:00 2026 GMT");
  }

  @Test
  void whenCertificateIsShown_thenItIsWhatTheProfileSays() throws IOException {
    write(
        "leaf.pem",
        hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1")).encoded());
    String text =
        openssl.run("x509", "-in", "leaf.pem", "-noout", "-text", "-nameopt", "utf8").text();
    assertThat(text)
        .contains("C=CN, O=云帆样例科技有限公司, CN=云帆样例科技有限公司")
        .contains("X509v3 Key Usage: critical\n                Digital Signature, Non Repudiation")
        .contains("TLS Web Client Authentication")
        .contains("URI:http://localhost:8080/crl/test-issuing.crl")
        .contains("CA Issuers - URI:http://localhost:8080/ca/test-issuing.cer")
        .contains("1.2.156.112570.11.210")
        .contains("914403001922038216")
        .contains("OCSP - URI:http://localhost:8080/ocsp")
        .doesNotContain("CA:TRUE");
  }

  private Openssl.Answer verify() throws IOException {
    writeList(TestHall.ROOT, "root.crl");
    writeList(TestHall.ISSUING, "issuing.crl");
    return verify("-crl_check_all", "-CRLfile", "root.crl");
  }

  private Openssl.Answer verify(String... how) {
    List<String> command = new ArrayList<>(List.of("verify", "-x509_strict", "-attime"));
    command.add(Long.toString(NOW.plusSeconds(60).getEpochSecond()));
    command.addAll(List.of("-CAfile", "root.pem", "-untrusted", "issuing.pem"));
    command.addAll(List.of(how));
    command.addAll(List.of("-CRLfile", "issuing.crl", "leaf.pem"));
    return openssl.run(command.toArray(String[]::new));
  }

  private void write(String name, byte[] der) throws IOException {
    Files.writeString(
        folder.resolve(name), EncodedCertificate.of(der).pem(), StandardCharsets.US_ASCII);
  }

  private void writeList(AuthorityName authority, String name) throws IOException {
    writeList(hall.lists.latest(ListScope.whole(authority)).orElseThrow(), name);
  }

  private void writeList(RevocationList list, String name) throws IOException {
    byte[] der = hall.lists.encoded(list);
    Files.writeString(folder.resolve(name), EncodedCertificate.pem("X509 CRL", der));
  }
}
