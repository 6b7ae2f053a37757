package org.certhall.authority.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeyStoreSigner;
import org.certhall.authority.control.MasterKeyDigests;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens the key store that the configuration names, once, and gives out the ports before it. */
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

  @Inject private KeyStoreMark mark;

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
              file, new KeyStorePassword(file, random).find(password, secret), random);
      mark.mustFit(file.toString(), new MasterKeyDigests(opened));
      store = opened;
    }
    return store;
  }

  @Produces
  @ApplicationScoped
  KeyStoreGate gate() {
    return store();
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
  HallSigner signer() {
    return new KeyStoreSigner(store());
  }
}
