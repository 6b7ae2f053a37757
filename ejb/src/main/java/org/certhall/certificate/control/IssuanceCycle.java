package org.certhall.certificate.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateProfile;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.SigningIntent;
import org.certhall.certificate.entity.Wish;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Checked, drafted, linted, written down, signed, verified, stored: in this order, so that a crash
 * at any point leaves either no certificate or a recorded one (docs/issuance.md).
 */
public final class IssuanceCycle {

  private final AuthorityStore authorities;
  private final KeyStores keys;
  private final IssuanceStore store;
  private final Profiles profiles;
  private final PublicAddresses addresses;
  private final Clock clock;
  private final SecureRandom random;
  private final Durability durability;
  private final RequestChecks checks = new RequestChecks();

  public IssuanceCycle(
      AuthorityStore authorities,
      KeyStores keys,
      IssuanceStore store,
      Profiles profiles,
      PublicAddresses addresses,
      Clock clock,
      SecureRandom random,
      Durability durability) {
    this.authorities = authorities;
    this.keys = keys;
    this.store = store;
    this.profiles = profiles;
    this.addresses = addresses;
    this.clock = clock;
    this.random = random;
    this.durability = durability;
  }

  /**
   * Grants the wish, or gives the certificate that was given for it before. It is on disk when this
   * returns.
   */
  public Certificate certify(Wish wish) {
    Certificate certificate = grant(wish);
    durability.sync();
    return certificate;
  }

  /** Refuses a request that would be refused for what it is. Nothing is written. */
  void check(Wish wish) {
    checks.check(wish.request(), profiles.get(wish.profile()));
  }

  private Certificate grant(Wish wish) {
    CertificateProfile profile = profiles.get(wish.profile());
    checks.check(wish.request(), profile);
    Optional<SigningIntent> before = store.intentOf(wish.digest());
    if (before.isPresent()) {
      return finish(before.get());
    }
    SigningIntent intent = draft(wish, profile, ready(wish.authority(), profile));
    store.intend(intent, KeyOwner.of(wish));
    return finish(intent);
  }

  /**
   * Finishes what a crash, or a key store that was away, has left: from the bytes written down
   * then. What waits for a key store still is left for the next time.
   *
   * @return how many were finished or abandoned
   */
  public int repair() {
    return (int) store.unfinished().stream().filter(this::isRepaired).count();
  }

  private boolean isRepaired(SigningIntent intent) {
    try {
      repair(intent);
      return true;
    } catch (Problem problem) {
      if (problem.type() != ProblemType.KEY_STORE_AWAY) {
        throw problem;
      }
      return false;
    }
  }

  private void repair(SigningIntent intent) {
    Authority authority = authority(intent.authority());
    if (keys.find(authority.keyStore(), authority.keyName()).isEmpty()) {
      store.abandon(intent.serial(), "key-gone");
      return;
    }
    finish(intent);
  }

  private Certificate finish(SigningIntent intent) {
    if (!intent.isOpen()) {
      return store.find(intent.serial()).orElseThrow();
    }
    Issuer issuer = Issuer.of(authority(intent.authority()), keys);
    byte[] tbs = intent.toBeSigned();
    byte[] signature = new Signatures(keys).sign(issuer, tbs);
    return store.keep(intent.serial(), EncodedCertificate.of(tbs, signature));
  }

  private SigningIntent draft(Wish wish, CertificateProfile profile, Authority authority) {
    Instant now = clock.instant();
    SerialNumber serial = SerialNumber.random(random);
    ListScope list = ListScope.of(authority.name(), serial, authority.listPartitions());
    CertificateDraft draft =
        new CertificateDraft(
            Issuer.of(authority, keys),
            profile,
            wish.request().publicKey(),
            wish.subject(),
            serial,
            now.truncatedTo(ChronoUnit.SECONDS),
            addresses,
            list);
    byte[] tbs = draft.toBeSigned();
    new Lint(draft).check(tbs);
    return SigningIntent.of(wish, serial, profile, tbs, list.partition(), now);
  }

  /** The list on which a certificate may one day stand lies ready before the certificate. */
  private Authority ready(AuthorityName name, CertificateProfile profile) {
    Authority authority = authority(name);
    if (!authority.isReady() && !profile.isSelfSigned()) {
      throw Problem.of(ProblemType.AUTHORITY_NOT_READY);
    }
    return authority;
  }

  private Authority authority(AuthorityName name) {
    return authorities.find(name).orElseThrow(() -> Problem.of(ProblemType.AUTHORITY_NOT_READY));
  }
}
