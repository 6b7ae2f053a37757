package org.certhall.certificate.control;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.SigningIntent;

/** An issuance store for tests, in which the server can be killed before or after each write. */
public final class IssuanceInMemory implements IssuanceStore {

  /** Where the plug is pulled. */
  public enum Kill {
    NEVER,
    BEFORE_INTENT,
    AFTER_INTENT,
    BEFORE_KEEPING,
    AFTER_KEEPING,
    BEFORE_PAIRING,
    AFTER_PAIRING
  }

  /** What a killed server does: nothing more. */
  public static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  public final Map<SerialNumber, SigningIntent> intents = new LinkedHashMap<>();
  public final Map<SerialNumber, Certificate> certificates = new LinkedHashMap<>();
  public final Map<String, KeyOwner> keys = new HashMap<>();
  public final List<String> log = new ArrayList<>();
  public Kill kill = Kill.NEVER;

  /** At which of the times that it comes by there. */
  public int lives = 1;

  @Override
  public Optional<SigningIntent> intentOf(String wishDigest) {
    return intents.values().stream()
        .filter(intent -> intent.wish().filter(wishDigest::equals).isPresent())
        .findFirst();
  }

  @Override
  public Optional<Certificate> find(SerialNumber serial) {
    return Optional.ofNullable(certificates.get(serial));
  }

  @Override
  public void intend(SigningIntent intent, KeyOwner key) {
    dieAt(Kill.BEFORE_INTENT);
    keys.computeIfAbsent(key.digest(), digest -> key).demandFreeFor(key);
    intents.put(intent.serial(), intent);
    log.add("intend");
    dieAt(Kill.AFTER_INTENT);
  }

  @Override
  public Certificate keep(SerialNumber intended, EncodedCertificate signed) {
    dieAt(Kill.BEFORE_KEEPING);
    SigningIntent intent = intents.get(intended);
    if (intent.isOpen()) {
      certificates.put(intended, Certificate.issued(intent, signed, intent.recordedAt()));
      intent.finish();
      log.add("keep");
    }
    dieAt(Kill.AFTER_KEEPING);
    return certificates.get(intended);
  }

  @Override
  public void pair(SerialNumber signature, SerialNumber encryption) {
    dieAt(Kill.BEFORE_PAIRING);
    certificates.get(signature).pairWith(certificates.get(encryption));
    dieAt(Kill.AFTER_PAIRING);
  }

  @Override
  public void abandon(SerialNumber intended, String why) {
    intents.get(intended).abandon();
    log.add("abandon " + why);
  }

  @Override
  public List<SigningIntent> unfinished() {
    return intents.values().stream().filter(SigningIntent::isOpen).toList();
  }

  private void dieAt(Kill point) {
    if (kill == point && --lives <= 0) {
      throw new Killed();
    }
  }
}
