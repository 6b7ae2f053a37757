package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.PairIssuance;
import org.certhall.certificate.control.TestHall;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.control.WriteProof;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.policy.boundary.DemoChannels;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A counter with an authority, a blank token, and the key that is made in it. */
abstract class AtTheCounter {

  static final String BLANK = "BLANK-0001";
  static final String ORIGIN = "http://localhost:8080";

  Counter counter;
  TestHall hall;
  KeyPair tokenKey;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter();
    counter.staff = "clerk";
    hall = TestHall.founded(counter.now);
    counter
        .wiring
        .with(EnrolmentStore.class, "org.certhall.enrolment.boundary.JpaEnrolmentStore")
        .with(AuthorityStore.class, hall.authorities)
        .with(IssuanceCycle.class, hall.cycle())
        .with(PairIssuance.class, hall.pairs())
        .with(CertificateStore.class, hall.certificates)
        .with(GrantDesk.class, origin());
    tokenKey = pair();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static GrantDesk origin() {
    return new GrantDesk() {
      @Override
      public String origin(PairingDeskKind desk) {
        return ORIGIN;
      }
    };
  }

  EnrolmentForm form(String subscriber, String token) {
    return new EnrolmentForm(
        subscriber, DemoChannels.DEFAULT.value(), token, "CertHall demo token", "CERTHALL");
  }

  EnrolmentDesk desk() {
    return counter.wiring.get(EnrolmentDesk.class);
  }

  EnrolmentView begin() {
    return ask(() -> desk().beginByClerk(form(counter.subscriberId(), BLANK)));
  }

  <T> T ask(Supplier<T> deed) {
    return counter.ask(deed);
  }

  /** As a receipt of the release does. */
  void pinsProved(String number) {
    counter.run(() -> counter.wiring.get(EnrolmentOccasion.class).completed(number));
  }

  byte[] request(String subject) throws Exception {
    return new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), tokenKey.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(tokenKey.getPrivate()))
        .getEncoded();
  }

  byte[] proof(EnrolmentView view, String origin) throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(tokenKey.getPrivate());
    signature.update(WriteProof.text(origin, view.number(), view.nonce()));
    return signature.sign();
  }

  EnrolmentView certified() throws Exception {
    EnrolmentView begun = begin();
    pinsProved(begun.number());
    byte[] request = request("CN=whatever the page says");
    return ask(() -> desk().certifyByClerk(begun.number(), "0a01", request));
  }

  static void assertRefused(ProblemType why, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }
}
