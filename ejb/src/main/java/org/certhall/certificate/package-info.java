/**
 * Certificates from the request to the revocation list.
 *
 * <ul>
 *   <li>A request shall be refused by a named reason, whatever its bytes: {@code
 *       CertificationRequestTest}, {@code CertificationRequestProperties}, {@code
 *       RequestChecksTest}.
 *   <li>Whoever asks shall have proved to hold the key; names shall come from the hall's own
 *       records, never from the request: {@code RequestChecksTest}, {@code IssuanceCycleTest}.
 *   <li>A crash at any point shall leave either no certificate or a recorded one, and never two for
 *       one wish: {@code IssuanceCycleTest}; why, in {@code docs/issuance.md}.
 *   <li>While the key store is away an intent shall wait, never be given up, and be finished when
 *       the store is back: {@code IssuanceCycleTest}, {@code KeyStoreBrowserIT}; a status shall be
 *       "try later": {@code StatusAnswersTest}.
 *   <li>What is signed shall have been read again from its bytes and held against its standard:
 *       {@code LintTest}; a profile that breaks it shall not exist: {@code CertificateProfileTest}.
 *   <li>An authority shall be founded step by step and resumable, a certificate from outside shall
 *       be read before it is believed, and a new authority shall take nothing over unasked: {@code
 *       AuthorityDeskTest}, {@code AuthorityBrowserIT}.
 *   <li>A revocation list shall exist before the first certificate that names it, its number shall
 *       grow, and a revocation shall be on disk, and on the lists that policy wants at once, when
 *       the operation returns: {@code IssuanceCycleTest}, {@code PublicationTest}, {@code
 *       ListSeriesStoreTest}, {@code RevocationDeskTest}, {@code CertificateBrowserIT}. One
 *       authority that cannot sign shall keep no other from its list, and no revocation from being
 *       in force: {@code PublicationDeskTest}, {@code RevocationDeskTest}.
 *   <li>A partition's list shall judge its own certificates alone, and a delta list shall lead from
 *       its base to what is revoked now: {@code PublicationTest}, {@code OpensslJudgesTest}.
 *   <li>Staff shall certify for, find, see and revoke what is their branch's: {@code
 *       CounterCertificationDeskTest}, {@code CertificateSearchDeskTest}, {@code
 *       RevocationDeskTest}.
 *   <li>A hold shall end, a revocation never: {@code CertificateTest}, {@code OpensslJudgesTest}.
 *   <li>What a certificate is worth shall be answered by RFC 6960 and RFC 5019 whatever is asked, a
 *       revocation shall be in the next answer, and a serial never issued shall not be good: {@code
 *       StatusAnswersTest}, {@code StatusRequestProperties}.
 *   <li>Of a pair both certificates shall be issued or none, whatever breaks off between them, and
 *       both shall end together: {@code PairIssuanceTest}, {@code RevocationDeskTest}.
 *   <li>An answer with a pair shall be in the form of GM/T 0092 and 0009, every known form be read,
 *       and any other bytes be refused by name: {@code CsrResponseTest}, {@code
 *       Sm2EnvelopedKeyTest}, {@code PairAnswerProperties}.
 *   <li>While a responder has no key the answer shall be "try later", and a list or a responder
 *       that was not renewed shall show in the readiness: {@code StatusAnswersTest}, {@code
 *       FreshnessTest}.
 *   <li>openssl shall accept what is issued and refuse what is revoked: {@code OpensslJudgesTest},
 *       {@code CertificateBrowserIT}; an SM2 chain likewise, and Tencent Kona with it: {@code
 *       Sm2JudgesTest}.
 * </ul>
 *
 * <p>May not enter: keys and key stores (feature {@code authority}), orders, tokens, and pages.
 */
package org.certhall.certificate;
