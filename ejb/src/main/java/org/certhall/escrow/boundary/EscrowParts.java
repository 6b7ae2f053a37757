package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.control.Acknowledgement;
import org.certhall.escrow.control.AskReader;
import org.certhall.escrow.control.EscrowLog;
import org.certhall.escrow.control.EscrowStore;
import org.certhall.escrow.control.Invitations;
import org.certhall.escrow.control.KnownAssistants;
import org.certhall.escrow.control.Occasion;
import org.certhall.escrow.control.Occasions;
import org.certhall.escrow.control.OfferSealer;
import org.certhall.escrow.control.PinEscrow;
import org.certhall.escrow.control.Receipts;
import org.certhall.escrow.control.ReleaseStore;
import org.certhall.escrow.control.Releases;
import org.certhall.pairing.boundary.PublicAssistantDesk;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts the rules of the escrow together with the parts of this server. */
@ApplicationScoped
public class EscrowParts {

  @Inject
  @ConfigProperty(name = "certhall.data", defaultValue = "data")
  private String data;

  @Inject
  @ConfigProperty(name = "certhall.escrow.log")
  private Optional<String> log;

  @Inject private PublicAssistantDesk channel;

  @Inject private Clock clock;
  @Inject private Sealer sealer;
  @Inject private HallSigner signer;
  @Inject private EscrowStore escrowStore;
  @Inject private ReleaseStore releaseStore;
  @Inject private AuditTrail audit;
  @Inject @Any private Instance<Occasion> features;
  @Inject private KnownAssistants assistants;

  private final SecureRandom random = new SecureRandom();

  @Produces
  @ApplicationScoped
  EscrowLog escrowLog() {
    return new EscrowLogFile(
        log.map(Path::of).orElse(Path.of(data, "escrow", "escrow.log")), sealer);
  }

  void close(@Disposes EscrowLog open) {
    open.close();
  }

  @Produces
  @Dependent
  PinEscrow pinEscrow() {
    return new PinEscrow(escrowStore, sealer, random, clock);
  }

  @Produces
  @Dependent
  Releases releases() {
    return new Releases(
        escrowStore, releaseStore, pinEscrow(), occasions(), sealer, audit, random, clock);
  }

  @Produces
  @Dependent
  Receipts receipts() {
    return new Receipts(escrowStore, releaseStore, pinEscrow(), occasions(), sealer, audit, clock);
  }

  @Produces
  @Dependent
  Invitations invitations() {
    return new Invitations(signer, hall(), random, clock);
  }

  @Produces
  @Dependent
  AskReader askReader() {
    return new AskReader(invitations(), assistants);
  }

  @Produces
  @Dependent
  OfferSealer offerSealer() {
    return new OfferSealer(signer, hall());
  }

  @Produces
  @Dependent
  Acknowledgement acknowledgement() {
    return new Acknowledgement(signer, hall());
  }

  /** By this name it is pinned. */
  private String hall() {
    return channel.keys().hall();
  }

  private Occasions occasions() {
    return purpose ->
        features.stream()
            .filter(feature -> feature.serves(purpose))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemType.RELEASE_NOT_READY));
  }
}
