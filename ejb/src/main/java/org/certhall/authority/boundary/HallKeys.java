package org.certhall.authority.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.HallSuccession;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.control.MasterKeyDigests;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.KeyStoreName;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the key stores that the configuration names, once, and gives out the ports before them. The
 * hall's own keys lie in the software store; hardware modules are connected to when they are
 * needed, so that the hall starts while one is away.
 */
@ApplicationScoped
public class HallKeys {

  @Inject
  @ConfigProperty(name = "certhall.data", defaultValue = "data")
  private String data;

  @Inject
  @ConfigProperty(name = "certhall.keystore.path")
  private Optional<String> path;

  @Inject
  @ConfigProperty(name = "certhall.keystore.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "certhall.keystore.password-file")
  private Optional<String> passwordFile;

  @Inject private Config configuration;
  @Inject private KeyStoreMark mark;
  @Inject private Clock clock;

  private final SecureRandom random = new SecureRandom();
  private SoftwareKeyStore store;

  private synchronized SoftwareKeyStore store() {
    if (store == null) {
      Path file = path.map(Path::of).orElse(Path.of(data, "keystore.p12"));
      Path secret =
          passwordFile.map(Path::of).orElse(Path.of(data, "secrets", "keystore.password"));
      if (!Files.exists(file)) {
        mark.mustBeNew(file.toString());
      }
      SoftwareKeyStore opened =
          new SoftwareKeyStore(
              file,
              new KeyStorePassword(file, random).find(password, secret),
              random,
              clock.instant());
      mark.mustFit(file.toString(), new MasterKeyDigests(opened));
      store = opened;
    }
    return store;
  }

  @Produces
  @ApplicationScoped
  KeyStores stores() {
    List<KeyStoreGate> all = new ArrayList<>(List.of(store()));
    all.addAll(new Pkcs11Modules(random, clock).open(settings().modules()));
    KeyStores stores = new KeyStores(all);
    // A name that no store has is told at the start, not at the first authority.
    stores.gate(settings().forAuthorities());
    return stores;
  }

  /** Where the keys of new authorities are made. */
  public KeyStoreName forAuthorities() {
    return settings().forAuthorities();
  }

  private KeyStoreSettings settings() {
    return new KeyStoreSettings(name -> configuration.getOptionalValue(name, String.class));
  }

  @Produces
  @ApplicationScoped
  Sealer sealer() {
    return new MasterKeySealer(store(), random);
  }

  @Produces
  @ApplicationScoped
  Digests digests() {
    return new MasterKeyDigests(store());
  }

  @Produces
  @ApplicationScoped
  HallSigner signer(HallSuccession succession) {
    return new KeyStoreSigner(store(), succession, clock);
  }
}
