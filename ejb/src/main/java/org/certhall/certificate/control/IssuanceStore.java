package org.certhall.certificate.control;

import java.util.List;
import java.util.Optional;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.SigningIntent;

/**
 * What the issuance cycle writes down. Each call is a transaction of its own, done when it returns:
 * what the caller does afterwards cannot undo a certificate that exists.
 */
public interface IssuanceStore {

  /** The intent that fulfils the wish of this digest, if it has been made before. */
  Optional<SigningIntent> intentOf(String wishDigest);

  Optional<Certificate> find(SerialNumber serial);

  /**
   * Writes down the intent, and whose the key is from now on.
   *
   * @throws org.certhall.problem.Problem if the key is another's or was given up, or if the same
   *     wish, or another with this key, was written down at the same moment
   */
  void intend(SigningIntent intent, KeyOwner key);

  /** Stores what was signed and ends the intent; a second call changes nothing. */
  Certificate keep(SerialNumber intended, EncodedCertificate signed);

  /** Makes two certificates a pair; a second call changes nothing. */
  void pair(SerialNumber signature, SerialNumber encryption);

  /** Ends an intent whose certificate will never be. */
  void abandon(SerialNumber intended, String why);

  /** Intents that a crash has left, oldest first. */
  List<SigningIntent> unfinished();
}
