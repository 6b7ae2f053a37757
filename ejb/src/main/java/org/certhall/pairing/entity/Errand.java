package org.certhall.pairing.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** One assistant brought to one session of the hall by a one-time code. */
@Entity
@Table(name = "errand")
public class Errand {

  /** For the code to be brought, and then for the number to be picked. */
  public static final Duration CODE_LIFE = Duration.ofMinutes(2);

  /** For calls, from the right number on. */
  public static final Duration LIFE = Duration.ofMinutes(15);

  private static final int MOST_CALLS = 3000;

  @Id private String id;

  @Enumerated(EnumType.STRING)
  private ErrandPurpose purpose;

  @Column(name = "order_number")
  private String order;

  @Enumerated(EnumType.STRING)
  private ErrandState state;

  @Column(name = "session_index")
  private String sessionIndex;

  @Column(name = "code_index")
  private String codeIndex;

  @Column(name = "line_index")
  private String lineIndex;

  private int number;
  private String choices;
  private String assistant;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Version private long version;

  protected Errand() {}

  /**
   * Begins one; the page shows the code.
   *
   * @param order what {@link ErrandPurpose#UNLOCK} is for, else null
   */
  public Errand(
      String id,
      ErrandPurpose purpose,
      String order,
      String sessionIndex,
      String codeIndex,
      ErrandNumbers numbers,
      Instant now) {
    this.id = id;
    this.purpose = purpose;
    this.order = order;
    this.sessionIndex = sessionIndex;
    this.codeIndex = codeIndex;
    this.number = numbers.shown();
    this.choices = numbers.choices().stream().map(String::valueOf).collect(Collectors.joining(","));
    this.begunAt = now;
    this.state = ErrandState.WAITING;
  }

  /** An assistant brings the code, which opens nothing from now on. */
  public void take(Thumbprint by, String line, Instant now) {
    if (state != ErrandState.WAITING || begunAt.plus(CODE_LIFE).isBefore(now)) {
      throw Problem.of(ProblemType.ERRAND_UNKNOWN);
    }
    assistant = by.text();
    lineIndex = line;
    codeIndex = null;
    takenAt = now;
    state = ErrandState.TAKEN;
  }

  /** The user picks, once: another number than the page's ends it. Says whether it was right. */
  public boolean pick(int picked, Instant now) {
    if (state != ErrandState.TAKEN || takenAt.plus(CODE_LIFE).isBefore(now)) {
      throw Problem.of(ProblemType.ERRAND_OVER);
    }
    state = picked == number ? ErrandState.OPEN : ErrandState.ENDED;
    openedAt = now;
    return state == ErrandState.OPEN;
  }

  /** Refuses a call that may not be carried; the page counts its calls. */
  public void demandCall(int counted, String name, Instant now) {
    if (!isOpen(now) || counted > MOST_CALLS) {
      throw Problem.of(ProblemType.ERRAND_OVER);
    }
    if (counted < 1 || !purpose.covers(name)) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }

  public void end() {
    state = ErrandState.ENDED;
    codeIndex = null;
  }

  public boolean isOpen(Instant now) {
    return state == ErrandState.OPEN && openedAt.plus(LIFE).isAfter(now);
  }

  /** As its page sees it: what has run out is over. */
  public ErrandState stateAt(Instant now) {
    boolean runs =
        switch (state) {
          case WAITING -> begunAt.plus(CODE_LIFE).isAfter(now);
          case TAKEN -> takenAt.plus(CODE_LIFE).isAfter(now);
          case OPEN -> isOpen(now);
          case ENDED -> false;
        };
    return runs ? state : ErrandState.ENDED;
  }

  public boolean isOf(PairingOwner owner) {
    return sessionIndex.equals(owner.sessionIndex());
  }

  public String id() {
    return id;
  }

  public ErrandPurpose purpose() {
    return purpose;
  }

  /** The order, or null. */
  public String order() {
    return order;
  }

  /** What the hall's page shows, and only it. */
  public int number() {
    return number;
  }

  /** What the assistant shows to pick from. */
  public List<Integer> choices() {
    return Arrays.stream(choices.split(",")).map(Integer::valueOf).toList();
  }

  /** The assistant that brought the code. */
  public Thumbprint assistant() {
    return new Thumbprint(assistant);
  }
}
