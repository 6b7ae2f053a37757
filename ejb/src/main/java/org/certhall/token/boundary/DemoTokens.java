package org.certhall.token.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.certhall.certificate.boundary.CertificationDesk;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.TokenSerial;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One token for each organisation of the demo, in the register alone: an order can be begun and
 * reviewed before any token is enrolled at the counter. Their keys exist nowhere any more.
 */
@Singleton
@Startup
@DependsOn({"DemoAuthorities", "DemoChannels", "DemoSubscribers"})
public class DemoTokens {

  private static final ChannelCode CHANNEL = new ChannelCode("remote-unlock");
  private static final ApplicationName APPLICATION = new ApplicationName("CERTHALL");

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  @Inject TokenStore tokens;
  @Inject SubscriberStore subscribers;
  @EJB CertificationDesk certification;
  @EJB TokenDesk desk;

  @PostConstruct
  void seed() {
    if (demo) {
      enrol("0001", "91990101MA00YH017M");
      enrol("0002", "91990102MA00YH025Y");
      enrol("0003", "12990100MB00YH037G");
    }
  }

  private void enrol(String number, String creditCode) {
    TokenSerial serial = new TokenSerial("DEMO-YUNHAI-" + number);
    if (tokens.find(serial).isPresent()) {
      return;
    }
    Subscriber holder =
        subscribers.findByCreditCode(new SocialCreditCode(creditCode)).orElseThrow();
    SerialNumber certificate = certified(number, holder);
    desk.enrol(serial, DemoTokenModels.DEMO_TOKEN, holder.id(), CHANNEL, holder.branchCode());
    desk.carries(serial, APPLICATION, certificate);
  }

  private SerialNumber certified(String number, Subscriber holder) {
    OrganisationSubject subject =
        new OrganisationSubject(
            new OrganisationName(holder.fullName()), holder.creditCode().orElseThrow());
    return certification
        .certify(
            CertificationRequest.read(request(number)),
            ProfileName.ORGANISATION_SIGNATURE,
            "DEMO-" + number,
            subject)
        .serial();
  }

  private static byte[] request(String number) {
    String file = "/org/certhall/token/demo-" + number + ".csr";
    try (InputStream in = DemoTokens.class.getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
