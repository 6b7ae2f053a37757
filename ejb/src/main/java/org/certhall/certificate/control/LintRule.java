package org.certhall.certificate.control;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.TBSCertificate;

/** One thing that every certificate must be, with the clause that says so. */
@SuppressWarnings("ImmutableEnumChecker") // the predicates hold no state
enum LintRule {
  VERSION_3("RFC 5280, 4.1.2.1", (tbs, draft) -> tbs.getVersionNumber() == 3),
  SERIAL(
      "RFC 5280, 4.1.2.2",
      (tbs, draft) -> tbs.getSerialNumber().getValue().equals(draft.serial().value())),
  ALGORITHM(
      "RFC 5280, 4.1.2.3",
      (tbs, draft) -> tbs.getSignature().equals(draft.issuer().scheme().identifier())),
  ISSUER("RFC 5280, 4.1.2.4", (tbs, draft) -> tbs.getIssuer().equals(draft.issuer().subject())),
  VALIDITY(
      "RFC 5280, 4.1.2.5",
      (tbs, draft) ->
          tbs.getStartDate().getDate().toInstant().equals(draft.notBefore())
              && tbs.getEndDate().getDate().toInstant().equals(draft.notAfter())
              && draft.notBefore().isBefore(draft.notAfter())),
  WITHIN_ISSUER(
      "the issuer must outlive what it issues",
      (tbs, draft) ->
          draft.profile().isSelfSigned()
              || draft
                  .issuer()
                  .notAfter()
                  .filter(end -> !end.isBefore(tbs.getEndDate().getDate().toInstant()))
                  .isPresent()),
  SUBJECT("RFC 5280, 4.1.2.6", (tbs, draft) -> tbs.getSubject().getRDNs().length > 0),
  SUBJECT_BOUNDS("RFC 5280, A.1", (tbs, draft) -> isBounded(tbs)),
  PUBLIC_KEY(
      "RFC 5280, 4.1.2.7", (tbs, draft) -> tbs.getSubjectPublicKeyInfo().equals(draft.publicKey())),
  AUTHORITY_KEY(
      "RFC 5280, 4.2.1.1",
      (tbs, draft) ->
          draft.profile().isSelfSigned()
              || Arrays.equals(
                  AuthorityKeyIdentifier.fromExtensions(tbs.getExtensions())
                      .getKeyIdentifierOctets(),
                  KeyIdentifier.of(draft.issuer()))),
  SUBJECT_KEY(
      "RFC 5280, 4.2.1.2",
      (tbs, draft) ->
          Arrays.equals(
              SubjectKeyIdentifier.fromExtensions(tbs.getExtensions()).getKeyIdentifier(),
              KeyIdentifier.of(draft.publicKey()))),
  KEY_USAGE(
      "RFC 5280, 4.2.1.3",
      (tbs, draft) ->
          isCritical(tbs, Extension.keyUsage)
              && KeyUsage.fromExtensions(tbs.getExtensions())
                  .hasUsages(draft.profile().keyUsage())),
  BASIC_CONSTRAINTS(
      "RFC 5280, 4.2.1.9",
      (tbs, draft) -> draft.profile().isAuthority() == isCriticalAuthority(tbs)),
  DISTRIBUTION_POINT(
      "RFC 5280, 4.2.1.13",
      (tbs, draft) ->
          draft.profile().isSelfSigned()
              || tbs.getExtensions().getExtension(Extension.cRLDistributionPoints) != null),
  ONLY_KNOWN_CRITICAL(
      "RFC 5280, 4.2",
      (tbs, draft) ->
          Arrays.stream(tbs.getExtensions().getCriticalExtensionOIDs())
              .allMatch(
                  id -> id.equals(Extension.keyUsage) || id.equals(Extension.basicConstraints)));

  private static final int LONGEST_NAME = 64;

  private final String clause;
  private final BiPredicate<TBSCertificate, CertificateDraft> rule;

  LintRule(String clause, BiPredicate<TBSCertificate, CertificateDraft> rule) {
    this.clause = clause;
    this.rule = rule;
  }

  String clause() {
    return name() + " (" + clause + ")";
  }

  boolean holds(TBSCertificate tbs, CertificateDraft draft) {
    return rule.test(tbs, draft);
  }

  private static boolean isCritical(TBSCertificate tbs, ASN1ObjectIdentifier id) {
    return Optional.ofNullable(tbs.getExtensions())
        .map(extensions -> extensions.getExtension(id))
        .filter(Extension::isCritical)
        .isPresent();
  }

  private static boolean isCriticalAuthority(TBSCertificate tbs) {
    Extensions extensions = tbs.getExtensions();
    BasicConstraints constraints = BasicConstraints.fromExtensions(extensions);
    return constraints != null && constraints.isCA() && isCritical(tbs, Extension.basicConstraints);
  }

  private static boolean isBounded(TBSCertificate tbs) {
    return Arrays.stream(tbs.getSubject().getRDNs())
        .map(RDN::getTypesAndValues)
        .flatMap(Arrays::stream)
        .allMatch(LintRule::isBounded);
  }

  private static boolean isBounded(AttributeTypeAndValue part) {
    ASN1Encodable value = part.getValue();
    if (!(value instanceof ASN1String text)) {
      return false;
    }
    String string = text.getString();
    int length = string.codePointCount(0, string.length());
    return length > 0
        && length <= LONGEST_NAME
        && (!part.getType().equals(BCStyle.C) || length == 2);
  }
}
