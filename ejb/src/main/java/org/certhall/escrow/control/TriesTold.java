package org.certhall.escrow.control;

import java.util.OptionalInt;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * What the token tells of its administrator PIN. SKF counts tries (GM/T 0016, SKF_GetPINInfo);
 * PKCS#11 has flags (v2.40, CKF_SO_PIN_COUNT_LOW and its like).
 */
public record TriesTold(
    OptionalInt left, boolean countLow, boolean finalTry, boolean locked, boolean factory) {

  /** Both values may be wrong once, and one try must be left after that. */
  static final int LEAST_LEFT = 3;

  /** Refuses where a wrong try could lock the token for good. */
  void mustAllow(TryLedger ledger) {
    if (locked) {
      throw Problem.of(ProblemType.ADMINISTRATOR_PIN_LOCKED);
    }
    if (ledger.wrongTries() >= TryLedger.LIMIT || finalTry || isTooFew() || isUnexplained(ledger)) {
      throw Problem.of(ProblemType.ADMINISTRATOR_TRIES_FEW);
    }
  }

  /**
   * The ledger is at its limit, or the token would not be blocked. So the token's own word is
   * wanted: without one, nobody knows how many tries are left.
   */
  void mustAllowRetired() {
    if (locked) {
      throw Problem.of(ProblemType.ADMINISTRATOR_PIN_LOCKED);
    }
    if (left.isEmpty() || isTooFew() || finalTry) {
      throw Problem.of(ProblemType.ADMINISTRATOR_TRIES_FEW);
    }
  }

  private boolean isTooFew() {
    return left.isPresent() && left.getAsInt() < LEAST_LEFT;
  }

  /** Somebody else has tried, how often the device does not say. */
  private boolean isUnexplained(TryLedger ledger) {
    return left.isEmpty() && countLow && ledger.wrongTries() == 0;
  }

  /**
   * Enrolment wants the maker's PIN, everything else refuses it. A device without counters does not
   * tell; there the PIN itself is the test.
   *
   * @param begun a value of ours was given out or proved: it may be in the token already
   */
  void mustSuit(Purpose purpose, boolean begun) {
    if (purpose == Purpose.ENROLMENT) {
      if (!begun && !factory && left.isPresent()) {
        throw Problem.of(ProblemType.TOKEN_NOT_BLANK);
      }
    } else if (factory) {
      throw Problem.of(ProblemType.TOKEN_HAS_FACTORY_PIN);
    }
  }
}
