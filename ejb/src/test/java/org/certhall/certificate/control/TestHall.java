package org.certhall.certificate.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Content;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyFamily;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ListSeries;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.Responder;
import org.certhall.certificate.entity.RevocationEpoch;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Wish;
import org.certhall.escrow.control.EscrowInMemory;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;

/** A root and an issuing authority in memory, with the real rules. */
public final class TestHall {

  public static final AuthorityName ROOT = new AuthorityName("test-root");
  public static final AuthorityName ISSUING = new AuthorityName("test-issuing");
  public static final String CREDIT_CODE_ID = "1.2.156.112570.11.210";

  public Instant now;
  private final KeyAlgorithm algorithm;
  public KeyStoreGate gate = new KeysInMemory();
  public final IssuanceInMemory store = new IssuanceInMemory();
  public final Authorities authorities = new Authorities();
  public final Lists lists = new Lists();
  public final Epochs epochs = new Epochs();
  public ListPolicy policy =
      new ListPolicy(Duration.ofDays(7), Duration.ofDays(1), ListPolicy.OnRevocation.COMPLETE);
  public final EscrowInMemory escrow = new EscrowInMemory();
  public final Responders responders = new Responders();
  public final CertificateStore certificates = new Certificates();

  private final Clock clock =
      new Clock() {
        @Override
        public ZoneOffset getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  public TestHall(Instant now) {
    this(now, KeyAlgorithm.P_256);
  }

  private TestHall(Instant now, KeyAlgorithm algorithm) {
    this.now = now;
    this.algorithm = algorithm;
  }

  /** A hall with both authorities, their lists published first. */
  public static TestHall founded(Instant now) {
    return founded(now, KeyAlgorithm.P_256);
  }

  public static TestHall founded(Instant now, KeyAlgorithm algorithm) {
    TestHall hall = new TestHall(now, algorithm);
    hall.found(ROOT, "C=CN,O=Test,CN=Test Root", ROOT);
    hall.found(ISSUING, "C=CN,O=Test,CN=Test Issuing", ROOT);
    return hall;
  }

  public void found(AuthorityName name, String subject, AuthorityName issuer) {
    var key = keys().create(KeyStoreName.SOFTWARE, "authority-" + name, algorithm);
    Authority authority =
        name.equals(issuer)
            ? Authority.root(name, subject, key)
            : Authority.under(authorities.find(issuer).orElseThrow(), name, subject, key);
    authorities.add(authority);
    publication().publish(ListScope.whole(name));
    authority.becomeListed();
    Certificate certificate =
        cycle()
            .certify(
                new Wish(
                    issuer,
                    authority.isRoot() ? ProfileName.ROOT : ProfileName.ISSUING,
                    AuthorityRequest.of(Issuer.of(authority, keys()), keys()),
                    new CertificateSubject.OfAuthority(subject),
                    "founding-" + name));
    authority.becomeCertified(certificate.encoded());
    if (!authority.isRoot()) {
      authorities.moveCharge(authority);
    }
  }

  public KeyStores keys() {
    return new KeyStores(List.of(gate));
  }

  /** Another one each time: nothing but the ports outlives a crash. */
  public IssuanceCycle cycle() {
    return new IssuanceCycle(
        authorities,
        keys(),
        store,
        new Profiles(CREDIT_CODE_ID),
        new PublicAddresses("http://localhost:8080"),
        clock,
        new SecureRandom(),
        () -> store.log.add("sync"));
  }

  public PairIssuance pairs() {
    return new PairIssuance(cycle(), store, escrow, clock);
  }

  /** The authority's next responder, as the founding desk appoints it. */
  public void appointResponder(AuthorityName name) {
    Authority authority = authorities.find(name).orElseThrow();
    long number = responders.newest(name).map(Responder::number).orElse(0L) + 1;
    String keyName = Responder.keyName(name, number);
    String subject = authority.subject() + " OCSP";
    KeyHandle key = keys().create(KeyStoreName.SOFTWARE, keyName, algorithm);
    Issuer responder = new Issuer(name, DistinguishedNames.of(subject), key, Optional.empty());
    responders.add(
        Responder.certified(
            name,
            number,
            key,
            cycle()
                .certify(
                    new Wish(
                        name,
                        ProfileName.OCSP_RESPONDER,
                        AuthorityRequest.of(responder, keys()),
                        new CertificateSubject.OfAuthority(subject),
                        keyName))));
  }

  public StatusAnswers answers() {
    return new StatusAnswers(
        authorities, responders, new Statuses(), keys(), clock, Duration.ofHours(24));
  }

  public Freshness freshness() {
    return new Freshness(authorities, lists, responders, clock);
  }

  public Publication publication() {
    return new Publication(
        authorities,
        this::revoked,
        epochs,
        lists,
        ScratchInMemory::new,
        keys(),
        new PublicAddresses("http://localhost:8080"),
        clock,
        policy);
  }

  /** As the founding desk does. */
  public void divideLists(AuthorityName name, int partitions) {
    for (int partition = 1; partition <= partitions; partition++) {
      publication().publish(new ListScope(name, partition));
    }
    authorities.find(name).orElseThrow().divideLists(partitions);
  }

  /** Revokes as the desk does. */
  public void revoke(Certificate certificate, RevocationReason reason, Instant since) {
    certificate.revoke(reason, since, now, epochs.next(certificate.authority()));
  }

  public Wish wish(CertificationRequest request, String orderNumber) {
    return new Wish(
        ISSUING, ProfileName.ORGANISATION_SIGNATURE, request, organisation(), orderNumber);
  }

  public static OrganisationSubject organisation() {
    return new OrganisationSubject(
        new OrganisationName("云帆样例科技有限公司"), new SocialCreditCode("914403001922038216"));
  }

  /** Authorities in memory. */
  public static final class Authorities implements AuthorityStore {
    private final Map<AuthorityName, Authority> all = new LinkedHashMap<>();

    @Override
    public Optional<Authority> find(AuthorityName name) {
      return Optional.ofNullable(all.get(name));
    }

    @Override
    public Optional<Authority> inChargeOf(KeyFamily family) {
      return all.values().stream()
          .filter(one -> one.isInCharge() && one.family() == family)
          .findFirst();
    }

    @Override
    public void moveCharge(Authority to) {
      inChargeOf(to.family()).ifPresent(Authority::ceaseCharge);
      to.takeCharge();
    }

    @Override
    public List<Authority> all() {
      return List.copyOf(all.values());
    }

    @Override
    public void add(Authority authority) {
      all.put(authority.name(), authority);
    }
  }

  /** Lists in memory. */
  public static final class Lists implements RevocationListStore {
    public final List<RevocationList> all = new ArrayList<>();
    private final Map<String, byte[]> encodings = new HashMap<>();
    private final Map<ListScope, ListSeries> series = new LinkedHashMap<>();

    @Override
    public Optional<RevocationList> latest(ListScope scope) {
      return newest(scope, false);
    }

    @Override
    public Optional<RevocationList> latestDelta(ListScope scope) {
      return newest(scope, true);
    }

    private Optional<RevocationList> newest(ListScope scope, boolean delta) {
      return all.stream()
          .filter(list -> list.scope().equals(scope) && list.base().isPresent() == delta)
          .max(Comparator.comparing(RevocationList::number));
    }

    @Override
    public ListSeries lock(ListScope scope) {
      return series.computeIfAbsent(scope, ListSeries::of);
    }

    @Override
    public List<ListScope> scopes() {
      return List.copyOf(series.keySet());
    }

    @Override
    public void add(RevocationList list, Content encoded) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      encoded.writeTo(bytes);
      all.add(list);
      encodings.put(list.id(), bytes.toByteArray());
    }

    @Override
    public Optional<byte[]> part(String listId, int part) {
      return Optional.ofNullable(encodings.get(listId)).filter(bytes -> part == 1);
    }

    /** The DER of an authority's newest list. */
    public byte[] encoded(AuthorityName authority) {
      return encoded(latest(ListScope.whole(authority)).orElseThrow());
    }

    public byte[] encoded(RevocationList list) {
      return encodings.get(list.id());
    }
  }

  /** Epochs in memory. */
  public static final class Epochs implements RevocationEpochs {
    private final Map<AuthorityName, RevocationEpoch> all = new HashMap<>();

    @Override
    public void begin(AuthorityName authority) {
      all.put(authority, RevocationEpoch.of(authority));
    }

    @Override
    public long now(AuthorityName authority) {
      return of(authority).now();
    }

    @Override
    public long next(AuthorityName authority) {
      return of(authority).next();
    }

    private RevocationEpoch of(AuthorityName authority) {
      return all.computeIfAbsent(authority, RevocationEpoch::of);
    }
  }

  /** Responders in memory. */
  public static final class Responders implements ResponderStore {
    private final List<Responder> all = new ArrayList<>();

    @Override
    public Optional<Responder> newest(AuthorityName authority) {
      return all.stream()
          .filter(one -> one.authority().equals(authority))
          .max(Comparator.comparing(Responder::number));
    }

    @Override
    public void add(Responder responder) {
      all.add(responder);
    }
  }

  private final class Statuses implements StatusStore {
    @Override
    public long epochOf(AuthorityName authority) {
      store.log.add("epoch");
      return epochs.now(authority);
    }

    @Override
    public StatusAtEpoch statusOf(AuthorityName authority, SerialNumber serial) {
      store.log.add("status");
      Optional<Certificate> found =
          store.find(serial).filter(one -> one.authority().equals(authority));
      return new StatusAtEpoch(
          epochOf(authority),
          found.isPresent(),
          found.flatMap(Certificate::revokedAt),
          found.flatMap(Certificate::reason));
    }
  }

  private final class Certificates implements CertificateStore {
    @Override
    public Optional<Certificate> find(SerialNumber serial) {
      return store.find(serial);
    }

    @Override
    public List<Certificate> all(Set<SerialNumber> serials) {
      return serials.stream().flatMap(serial -> find(serial).stream()).toList();
    }

    @Override
    public Optional<Certificate> lock(SerialNumber serial) {
      return store.find(serial);
    }

    @Override
    public KeyOwner lockKey(String keyDigest) {
      return store.keys.get(keyDigest);
    }

    @Override
    public List<Certificate> ofSubject(SocialCreditCode code) {
      return List.of();
    }

    @Override
    public List<Certificate> onOrder(String orderNumber) {
      return store.certificates.values().stream()
          .filter(certificate -> orderNumber.equals(certificate.orderNumber()))
          .toList();
    }
  }

  private void revoked(
      ListScope scope, long sinceEpoch, Instant expiredBefore, RevokedEntries.Taker taker)
      throws IOException {
    for (Certificate certificate : store.certificates.values()) {
      if (certificate.authority().equals(scope.authority())
          && (scope.isWhole() || certificate.list().equals(scope))
          && certificate.statusEpoch().orElse(0) > sinceEpoch
          && (certificate.revokedAt().isPresent() || sinceEpoch > 0)
          && !certificate.notAfter().isBefore(expiredBefore)) {
        taker.take(
            new RevokedEntry(
                certificate.serial().toString(),
                certificate.revokedAt().or(certificate::releasedAt).orElseThrow(),
                certificate.revokedAt().isEmpty()
                    ? RevocationReason.REMOVE_FROM_CRL
                    : certificate.reason().orElse(RevocationReason.UNSPECIFIED),
                certificate.invalidSince()));
      }
    }
  }
}
