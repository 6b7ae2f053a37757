package org.certhall.pairing.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;

/** Keeps errands and the calls they carry. */
public interface ErrandStore {

  void add(Errand errand);

  Optional<Errand> find(String id);

  Optional<Errand> byCode(String codeIndex);

  Optional<Errand> byLine(String lineIndex);

  void add(ErrandCall call);

  Optional<ErrandCall> call(String errand, int number);

  /** Those not yet answered. */
  List<ErrandCall> waiting(String errand);

  /** How many are kept for it: not yet answered, or answered and not yet fetched. */
  long kept(String errand);

  void remove(ErrandCall call);

  /** Nothing more is carried for it. */
  void removeCalls(String errand);

  /** Forgets errands begun before, with their calls. */
  void forget(Instant before);
}
