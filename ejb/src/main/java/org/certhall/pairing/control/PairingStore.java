package org.certhall.pairing.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.Thumbprint;

/** Keeps pairings. */
public interface PairingStore {

  void add(Pairing pairing);

  Optional<Pairing> find(String id);

  /** The pairing by which this assistant is known at the desk. */
  Optional<Pairing> inForce(PairingDeskKind desk, Thumbprint assistant);

  long begunBySession(PairingOwner owner, Instant since);

  long begunFromNetwork(PairingOwner owner, Instant since);

  /**
   * Some of those in force at either desk whose thumbprint, beginner or network contains the text,
   * the latest seen first.
   *
   * @param text empty for all
   */
  List<Pairing> inForce(String text, int first, int most);

  /** How many there are of them. */
  long countInForce(String text);

  /** Forgets ceremonies that led to nothing. */
  void forgetUnfinished(Instant before);

  /**
   * The assistant has shown itself again; noted to the minute. Two tabs may do so at once: it is
   * beside the row's version.
   */
  void seen(Pairing pairing, Instant now);

  /** Writes at once, so that a later change of another row finds this one done. */
  void flush();
}
