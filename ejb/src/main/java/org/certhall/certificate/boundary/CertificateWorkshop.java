package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStores;
import org.certhall.certificate.control.EscrowedKeys;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.IssuanceStore;
import org.certhall.certificate.control.ListPolicy;
import org.certhall.certificate.control.PairIssuance;
import org.certhall.certificate.control.Profiles;
import org.certhall.certificate.control.PublicAddresses;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.control.RevokedEntries;
import org.certhall.certificate.control.StatusAnswers;
import org.certhall.certificate.control.StatusStore;
import org.certhall.database.control.Durability;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the rules of this feature together with their ports and the configuration. */
@ApplicationScoped
public class CertificateWorkshop {

  @Inject
  @ConfigProperty(name = "certhall.public.base-url", defaultValue = "http://localhost:8080")
  private String baseUrl;

  @Inject
  @ConfigProperty(name = "certhall.profile.credit-code-oid", defaultValue = "1.2.156.112570.11.210")
  private String creditCodeId;

  @Inject
  @ConfigProperty(name = "certhall.crl.validity", defaultValue = "P7D")
  private Duration listValidity;

  @Inject
  @ConfigProperty(name = "certhall.crl.delta-validity", defaultValue = "P1D")
  private Duration deltaValidity;

  @Inject
  @ConfigProperty(name = "certhall.crl.on-revocation", defaultValue = "COMPLETE")
  private ListPolicy.OnRevocation onRevocation;

  @Inject
  @ConfigProperty(name = "certhall.ocsp.validity", defaultValue = "PT24H")
  private Duration answerValidity;

  private final SecureRandom random = new SecureRandom();

  @Produces
  PublicAddresses addresses() {
    return new PublicAddresses(baseUrl);
  }

  @Produces
  IssuanceCycle cycle(
      AuthorityStore authorities,
      KeyStores keys,
      IssuanceStore store,
      Clock clock,
      Durability durability) {
    return new IssuanceCycle(
        authorities,
        keys,
        store,
        new Profiles(creditCodeId),
        addresses(),
        clock,
        random,
        durability);
  }

  @Produces
  PairIssuance pairs(IssuanceCycle cycle, IssuanceStore store, EscrowedKeys keys, Clock clock) {
    return new PairIssuance(cycle, store, keys, clock);
  }

  @Produces
  @Singleton
  StatusAnswers answers(
      AuthorityStore authorities,
      ResponderStore responders,
      StatusStore store,
      KeyStores keys,
      Clock clock) {
    return new StatusAnswers(authorities, responders, store, keys, clock, answerValidity);
  }

  @Produces
  @Singleton
  Freshness freshness(
      AuthorityStore authorities,
      RevocationListStore lists,
      ResponderStore responders,
      Clock clock) {
    return new Freshness(authorities, lists, responders, clock);
  }

  @Produces
  Publication publication(
      AuthorityStore authorities,
      RevokedEntries revoked,
      RevocationEpochs epochs,
      RevocationListStore lists,
      KeyStores keys,
      Clock clock) {
    return new Publication(
        authorities,
        revoked,
        epochs,
        lists,
        ScratchFile::new,
        keys,
        addresses(),
        clock,
        new ListPolicy(listValidity, deltaValidity, onRevocation));
  }
}
