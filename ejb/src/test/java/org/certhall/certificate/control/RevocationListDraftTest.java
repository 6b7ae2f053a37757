package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.TBSCertList;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V2TBSCertListGenerator;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.Issuer;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same bytes as BouncyCastle's builder makes of objects. */
class RevocationListDraftTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-11-27T08:00:00Z");

  private Issuer issuer;

  @BeforeEach
  void setUp() {
    TestHall hall = TestHall.founded(NOW);
    issuer = Issuer.of(hall.authorities.find(TestHall.ISSUING).orElseThrow(), hall.keys());
  }

  private static RevokedEntry entry(
      String serial, String at, RevocationReason reason, String invalidSince) {
    return new RevokedEntry(
        serial, Instant.parse(at), reason, Optional.ofNullable(invalidSince).map(Instant::parse));
  }

  private static final List<RevokedEntry> KINDS =
      List.of(
          entry("01", "2026-11-20T07:00:00.9Z", RevocationReason.UNSPECIFIED, null),
          entry("80", "2026-11-20T07:00:00Z", RevocationReason.KEY_COMPROMISE, null),
          entry("7F", "2049-12-31T23:59:59Z", RevocationReason.SUPERSEDED, "2026-01-01T00:00:00Z"),
          entry(
              "00FF", "2050-01-01T00:00:00Z", RevocationReason.UNSPECIFIED, "2049-01-01T00:00:00Z"),
          entry(
              "F".repeat(32),
              "2026-02-28T12:34:56Z",
              RevocationReason.PRIVILEGE_WITHDRAWN,
              "2026-02-27T00:00:00Z"),
          entry("7" + "F".repeat(39), "2026-02-28T12:34:56Z", RevocationReason.UNSPECIFIED, null));

  private byte[] toBeSigned(List<RevokedEntry> entries) throws IOException {
    RevocationListDraft draft = draft();
    for (RevokedEntry entry : entries) {
      draft.add(entry);
    }
    return bytes(draft.toBeSigned());
  }

  private RevocationListDraft draft() {
    RevocationList list =
        RevocationList.of(
            ListScope.whole(TestHall.ISSUING), 7, OptionalLong.empty(), 0, NOW, UNTIL);
    ListExtensions extensions =
        new ListExtensions(issuer, new PublicAddresses("http://localhost:8080"), false);
    return new RevocationListDraft(issuer, list, extensions.of(list), new ScratchInMemory());
  }

  private static byte[] bytes(Content content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    return out.toByteArray();
  }

  /** Entries and frame as the library has them; the extensions are compared by openssl's eyes. */
  private byte[] byLibrary(List<RevokedEntry> entries, TBSCertList ours) throws IOException {
    V2TBSCertListGenerator generator = new V2TBSCertListGenerator();
    generator.setSignature(issuer.scheme().identifier());
    generator.setIssuer(issuer.subject());
    generator.setThisUpdate(new Time(Date.from(NOW)));
    generator.setNextUpdate(new Time(Date.from(UNTIL)));
    for (RevokedEntry entry : entries) {
      add(generator, entry);
    }
    generator.setExtensions(ours.getExtensions());
    return generator.generateTBSCertList().getEncoded("DER");
  }

  private static void add(V2TBSCertListGenerator generator, RevokedEntry entry) {
    ASN1Integer serial = new ASN1Integer(new BigInteger(entry.serial(), 16));
    Time at = new Time(Date.from(Instant.ofEpochSecond(entry.at().getEpochSecond())), Locale.ROOT);
    ASN1GeneralizedTime since =
        entry.invalidSince().map(Date::from).map(ASN1GeneralizedTime::new).orElse(null);
    if (entry.reason() != RevocationReason.UNSPECIFIED && since == null) {
      generator.addCRLEntry(serial, at, entry.reason().code());
    } else if (since != null && entry.reason() != RevocationReason.UNSPECIFIED) {
      generator.addCRLEntry(serial, at, entry.reason().code(), since);
    } else if (since != null) {
      generator.addCRLEntry(serial, at, 0, since);
    } else {
      generator.addCRLEntry(serial, at, null);
    }
  }

  @Test
  void whenThereIsEachKindOfEntry_thenTheBytesAreTheLibrarys() throws IOException {
    byte[] ours = toBeSigned(KINDS);
    assertThat(ours).isEqualTo(byLibrary(KINDS, TBSCertList.getInstance(ours)));
  }

  @Test
  void whenNothingIsRevoked_thenTheListOfEntriesIsLeftOut() throws IOException {
    byte[] ours = toBeSigned(List.of());
    assertThat(ours).isEqualTo(byLibrary(List.of(), TBSCertList.getInstance(ours)));
    assertThat(TBSCertList.getInstance(ours).getRevokedCertificates()).isEmpty();
  }

  @Test
  void whenThereAreThousands_thenLengthsAreStillRight() throws IOException {
    List<RevokedEntry> many = Collections.nCopies(5_000, KINDS.get(4));
    byte[] ours = toBeSigned(many);
    assertThat(ours).isEqualTo(byLibrary(many, TBSCertList.getInstance(ours)));
  }

  @Test
  void whenSigned_thenTheListHoldsWhatWasSigned() throws IOException {
    RevocationListDraft draft = draft();
    draft.add(KINDS.get(0));
    byte[] tbs = bytes(draft.toBeSigned());
    CertificateList list = CertificateList.getInstance(bytes(draft.signed(new byte[] {1, 2})));
    assertThat(list.getTBSCertList().getEncoded("DER")).isEqualTo(tbs);
    assertThat(list.getSignature().getOctets()).isEqualTo(new byte[] {1, 2});
    assertThat(list.getSignatureAlgorithm()).isEqualTo(issuer.scheme().identifier());
  }
}
