package org.certhall.unlock.boundary;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.certhall.Wiring;
import org.certhall.attachment.control.AttachmentStore;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.control.Origin;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.FixedMasterKeys;
import org.certhall.authority.control.MasterKeyDigests;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.Sealer;
import org.certhall.branch.control.BranchStore;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.database.MemoryDatabase;
import org.certhall.escrow.control.EscrowStore;
import org.certhall.escrow.control.ReleaseStore;
import org.certhall.identity.control.ChallengeStore;
import org.certhall.identity.control.RealNameVerifier;
import org.certhall.notice.boundary.SandboxPhoneDesk;
import org.certhall.notice.control.Outbox;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.control.OrderStore;
import org.certhall.policy.boundary.DemoChannels;
import org.certhall.policy.control.ChannelStore;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.token.boundary.DemoTokenModels;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.CertificateState;
import org.certhall.token.control.IssuedCertificates;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/** A whole hall of orders in memory, with the demo's data, a clock that moves and staff to be. */
public final class Counter implements AutoCloseable {

  public static final String TOKEN = "DEMO-0001";
  public static final SerialNumber CERTIFICATE = SerialNumber.parse("0a1b2c3d");
  public static final HandlerForm HANDLER =
      new HandlerForm(
          DemoSubscribers.FIRST_HANDLER_NAME,
          DemoSubscribers.FIRST_HANDLER_ID,
          DemoSubscribers.FIRST_HANDLER_MOBILE);

  public final MemoryDatabase database = new MemoryDatabase();
  public final Wiring wiring = new Wiring(database);
  public final List<AuditEvent> audited = new ArrayList<>();
  public final Map<String, CertificateState> certificates = new HashMap<>();
  public Instant now = Instant.parse("2026-11-20T08:00:00Z");
  public String address = "192.0.2.1";
  public String staff = "reviewer";
  public String branch = "YUNHAI-01";

  /** What the caller holds; null for every right at the branch. */
  public HeldRoles roles;

  public Counter() {
    Sealer sealer = new MasterKeySealer(new FixedMasterKeys(1), new java.security.SecureRandom());
    wiring
        .configured("demo", true)
        .with(Clock.class, clock())
        .with(Sealer.class, sealer)
        .with(Digests.class, new MasterKeyDigests(new FixedMasterKeys(1)))
        .with(AuditTrail.class, audited::add)
        .with(Origin.class, () -> address)
        .with(Caller.class, caller())
        .with(
            IssuedCertificates.class,
            serial -> Optional.ofNullable(certificates.get(serial.toString())))
        .with(TokenStore.class, "org.certhall.token.boundary.JpaTokenStore")
        .with(BranchStore.class, "org.certhall.branch.boundary.JpaBranchStore")
        .with(ChannelStore.class, "org.certhall.policy.boundary.JpaChannelStore")
        .with(SubscriberStore.class, "org.certhall.subscriber.boundary.JpaSubscriberStore")
        .with(AttachmentStore.class, "org.certhall.attachment.boundary.JpaAttachmentStore")
        .with(OrderStore.class, "org.certhall.order.boundary.JpaOrderStore")
        .with(ChallengeStore.class, "org.certhall.identity.boundary.JpaChallengeStore")
        .with(EscrowStore.class, "org.certhall.escrow.boundary.JpaEscrowStore")
        .with(ReleaseStore.class, "org.certhall.escrow.boundary.JpaReleaseStore")
        .with(Outbox.class, "org.certhall.notice.boundary.JpaOutbox")
        .with(RealNameVerifier.class, "org.certhall.identity.boundary.SandboxRealName");
    run(() -> wiring.get(DemoTokenModels.class).seed());
    run(() -> wiring.get(DemoChannels.class).seed());
    run(() -> wiring.get(DemoSubscribers.class).seed());
    enrol(TOKEN, CERTIFICATE);
  }

  /** A token of the first organisation, with a certificate in force. */
  public void enrol(String token, SerialNumber certificate) {
    TokenSerial serial = new TokenSerial(token);
    certificates.put(
        certificate.toString(),
        new CertificateState(
            certificate,
            "CN=" + DemoSubscribers.FIRST_NAME,
            now.minus(Duration.ofDays(30)),
            now.plus(Duration.ofDays(300)),
            false));
    run(
        () -> {
          TokenDesk desk = wiring.get(TokenDesk.class);
          desk.enrol(serial, "demo-token", subscriberId(), DemoChannels.DEFAULT, branch);
          desk.carries(serial, new ApplicationName("CERTHALL"), certificate);
        });
  }

  public String subscriberId() {
    return wiring.get(SubscriberStore.class).nameBegins(DemoSubscribers.FIRST_NAME, 1).get(0).id();
  }

  public UnlockDesk unlock() {
    return wiring.get(UnlockDesk.class);
  }

  public UnlockFormDesk form() {
    return wiring.get(UnlockFormDesk.class);
  }

  public ReviewDesk review() {
    return wiring.get(ReviewDesk.class);
  }

  public <T> T ask(Supplier<T> work) {
    return database.inTransaction(work);
  }

  public void run(Runnable work) {
    database.inTransaction(
        () -> {
          work.run();
          return null;
        });
  }

  public OrderKey begun() {
    TokenPointer pointer = new TokenPointer(TOKEN, null, null);
    Set<String> accepted = new HashSet<>();
    ask(() -> unlock().locate(pointer)).agreements().forEach(one -> accepted.add(one.id()));
    return ask(() -> unlock().begin(pointer, accepted));
  }

  public OrderKey verified() {
    OrderKey key = begun();
    run(() -> form().sendCode(key, HANDLER));
    run(() -> form().confirmCode(key, lastCode()));
    return key;
  }

  public OrderKey submitted() {
    OrderKey key = verified();
    run(() -> form().attach(key, DocumentKind.APPLICATION_FORM, picture("jpeg")));
    run(() -> form().attach(key, DocumentKind.ORGANISATION_LICENCE, picture("png")));
    later(Duration.ofSeconds(1));
    run(() -> form().submit(key, "he@example.cn"));
    return key;
  }

  public OrderKey approved() {
    OrderKey key = submitted();
    run(() -> review().claimByReviewer(key.number()));
    run(() -> review().approveByReviewer(key.number()));
    return key;
  }

  public String lastCode() {
    String words = ask(() -> wiring.get(SandboxPhoneDesk.class).latest()).get(0).words();
    return words.replaceAll(".*?(?<![\\dU])(\\d{6})(?![\\d-]).*", "$1");
  }

  public void later(Duration time) {
    now = now.plus(time);
  }

  public static byte[] picture(String format) {
    BufferedImage picture = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 320, 240);
    pen.setColor(Color.RED);
    pen.drawOval(60, 40, 120, 120);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  private Caller caller() {
    return new Caller() {
      @Override
      public String name() {
        return staff;
      }

      @Override
      public boolean may(Right right) {
        return roles == null || roles.may(right);
      }

      @Override
      public Reach reachOf(Right right) {
        if (roles != null) {
          return roles.reachOf(right);
        }
        return branch == null ? Reach.EVERYWHERE : Reach.at(Set.of(new BranchCode(branch)));
      }

      @Override
      public boolean mayAt(Right right, String branchCode) {
        return may(right) && reachOf(right).includes(new BranchCode(branchCode));
      }
    };
  }

  @Override
  public void close() {
    database.close();
  }
}
