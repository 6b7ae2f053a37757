package org.certhall.enrolment.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.CertificationDesk;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.escrow.boundary.EscrowDesk;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.policy.boundary.DemoChannels;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.boundary.DemoTokenModels;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Takes the demo's tokens into the hall's books: their maker has left a request and an
 * administrator PIN for each in a folder; the certificate is put beside them.
 */
@Singleton
@Startup
@DependsOn({"DemoAuthorities", "DemoSubscribers", "DemoChannels"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HandedOverTokens {

  private static final String APPLICATION = "APP1";
  private static final String BRANCH = "YUNHAI-01";

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "certhall.demo.handover")
  private Optional<String> handover;

  @Inject private SubscriberStore subscribers;
  @EJB private CertificationDesk certification;
  @EJB private TokenDesk tokens;
  @EJB private EscrowDesk escrow;
  @Inject private TokenStore store;

  @PostConstruct
  void takeAll() {
    if (demo && handover.isPresent()) {
      Path folder = Path.of(handover.get());
      take(folder, new TokenSerial("YH20260001"), DemoSubscribers.FIRST_CREDIT_CODE);
      take(folder, new TokenSerial("YH20260002"), DemoSubscribers.SECOND_CREDIT_CODE);
    }
  }

  private void take(Path folder, TokenSerial serial, String creditCode) {
    Path request = folder.resolve(serial + ".request.pem");
    Path certificate = folder.resolve(serial + ".certificate.pem");
    if (Files.exists(request) && !Files.exists(certificate)) {
      try {
        Subscriber owner =
            subscribers.findByCreditCode(new SocialCreditCode(creditCode)).orElseThrow();
        CertificateView issued = certify(Files.readAllBytes(request), serial, owner, creditCode);
        book(serial, owner, issued);
        keep(Files.readAllBytes(folder.resolve(serial + ".administrator-pin")), serial);
        Path fresh = folder.resolve(serial + ".new");
        Files.writeString(fresh, issued.content().pem(), StandardCharsets.US_ASCII);
        Files.move(fresh, certificate, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private CertificateView certify(
      byte[] request, TokenSerial serial, Subscriber owner, String creditCode) {
    return certification.certify(
        CertificationRequest.read(request),
        ProfileName.ORGANISATION_SIGNATURE,
        "DEMO-" + serial,
        new OrganisationSubject(
            new OrganisationName(owner.fullName()), new SocialCreditCode(creditCode)));
  }

  /** Asked again after a crash, it is in the books already. */
  private void book(TokenSerial serial, Subscriber owner, CertificateView issued) {
    if (store.find(serial).isEmpty()) {
      tokens.enrol(serial, DemoTokenModels.DEMO_TOKEN, owner.id(), DemoChannels.DEFAULT, BRANCH);
      tokens.carries(serial, new ApplicationName(APPLICATION), issued.serial());
    }
  }

  private void keep(byte[] administratorPin, TokenSerial serial) {
    try {
      escrow.enrol(new TokenPlace(serial.value(), APPLICATION), administratorPin);
    } finally {
      Arrays.fill(administratorPin, (byte) 0);
    }
  }
}
