package org.certhall.order.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.EmailAddress;

/** 业务单: one errand, from its beginning to its end. It changes by verbs alone. */
@Entity(name = "BusinessOrder")
@Table(name = "business_order")
public class Order {

  private static final Duration DRAFT_LASTS = Duration.ofDays(1);
  private static final Duration OWNER_MAY_WAIT = Duration.ofDays(30);

  @Id
  @Column(name = "order_number")
  private String number;

  @Enumerated(EnumType.STRING)
  private OrderKind kind;

  @Enumerated(EnumType.STRING)
  private OrderState state;

  @Column(name = "branch_code")
  private String branchCode;

  @Column(name = "policy_id")
  private String policyId;

  @Embedded private OrderSubject subject;

  @Column(name = "open_token")
  private String openToken;

  @Column(name = "owner_digest")
  private String ownerDigest;

  @Embedded private VerifiedHandler handler;
  private String email;

  @Embedded private Review review;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "submitted_at")
  private Instant submittedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @ElementCollection
  @CollectionTable(name = "order_step", joinColumns = @JoinColumn(name = "order_number"))
  @OrderColumn(name = "place")
  private List<OrderStep> steps = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "order_rejection", joinColumns = @JoinColumn(name = "order_number"))
  @MapKeyEnumerated(EnumType.STRING)
  @MapKeyColumn(name = "document")
  @Column(name = "reason")
  private Map<DocumentKind, String> rejections = new EnumMap<>(DocumentKind.class);

  @ElementCollection
  @CollectionTable(name = "order_agreement", joinColumns = @JoinColumn(name = "order_number"))
  private Set<AcceptedAgreement> agreements = new HashSet<>();

  @Version
  @Column(name = "row_version")
  private long version;

  protected Order() {}

  /**
   * An order begins; it does not hold its token before somebody is verified.
   *
   * @param policyId the version of the channel's terms that it keeps to its end
   */
  public static Order begin(
      OrderNumber number, OrderKind kind, OrderSubject subject, String policyId, By by) {
    Order order = new Order();
    order.number = number.value();
    order.kind = kind;
    order.subject = subject;
    order.policyId = policyId;
    order.state = OrderState.DRAFT;
    order.createdAt = by.when();
    order.expiresAt = by.when().plus(DRAFT_LASTS);
    order.steps.add(new OrderStep(by, OrderState.DRAFT, OrderState.DRAFT, null));
    return order;
  }

  public Order heldAt(String branch, String digestOfOwnerSecret) {
    this.branchCode = branch;
    this.ownerDigest = digestOfOwnerSecret;
    return this;
  }

  /** Which edition was accepted and when; by whom is told by the verified handler. */
  public void accept(String agreementId, Instant when) {
    agreements.add(new AcceptedAgreement(agreementId, when));
  }

  /** From another computer, after a code to the handler's mobile: the old secret ends. */
  public void changeOwnerSecret(String digestOfOwnerSecret) {
    this.ownerDigest = digestOfOwnerSecret;
  }

  /** Somebody has proved who they are: from now on the order holds its token. */
  public void verify(VerifiedHandler person) {
    mustBeEditable();
    this.handler = person;
    this.openToken = subject.token().value();
  }

  public void submit(EmailAddress address, By by) {
    mustBeEditable();
    if (handler == null) {
      throw Problem.of(ProblemType.HANDLER_NOT_VERIFIED);
    }
    email = address.value();
    submittedAt = by.when();
    rejections.clear();
    become(OrderState.SUBMITTED, by, null);
  }

  /** A reviewer opens it; a colleague's claim stands for a while. */
  public void claim(By by) {
    mustBeUndecided();
    if (state == OrderState.IN_REVIEW) {
      review().mustNotBeWithAnother(by);
    }
    become(OrderState.IN_REVIEW, by, null);
    review().claim(by);
  }

  /** The reviewer puts it back. */
  public void unclaim(By by) {
    mustBeClaimedBy(by);
    become(OrderState.SUBMITTED, by, null);
    review().putBack();
  }

  public void approve(By by) {
    mustBeClaimedBy(by);
    become(OrderState.APPROVED, by, null);
    reviewed(by);
  }

  /** Back to its owner, with the reason beside each document that is not right. */
  public void reject(Map<DocumentKind, String> reasons, By by) {
    mustBeClaimedBy(by);
    Rejections.mustSaySomething(reasons);
    become(OrderState.REJECTED, by, Rejections.note(reasons));
    rejections.clear();
    rejections.putAll(reasons);
    reviewed(by);
  }

  /** A release is offered: from now on nobody cancels. */
  public void markReleasing(By by) {
    become(OrderState.RELEASING, by, null);
  }

  /** The assistant has proved that it never began: as before the offer. */
  public void markNotBegun(By by) {
    become(OrderState.APPROVED, by, null);
    expiresAt = by.when().plus(OWNER_MAY_WAIT);
  }

  public void complete(By by) {
    close(OrderState.COMPLETED, by, null);
  }

  /** Neither administrator PIN opened the token. */
  public void block(By by) {
    close(OrderState.BLOCKED, by, null);
  }

  public void cancel(By by, String why) {
    mustBeCancellable();
    close(OrderState.CANCELLED, by, why);
  }

  /** By staff, as the owner has told them to; how and what was said stays in the history. */
  public void cancelWithConsent(By by, ConsentWay way, String remark) {
    mustBeCancellable();
    close(OrderState.CANCELLED, by, remark);
    steps.set(steps.size() - 1, steps.get(steps.size() - 1).consented(way));
  }

  private void mustBeCancellable() {
    if (!state.isCancellable()) {
      throw Problem.of(ProblemType.ORDER_NOT_CANCELLABLE);
    }
  }

  /**
   * What was offered will not be finished. The token opens with one of the values that are kept, so
   * the next order begins where this one stopped.
   */
  public void giveUp(By by, String why) {
    if (state != OrderState.RELEASING) {
      throw Problem.of(ProblemType.ORDER_STATE_WRONG);
    }
    close(OrderState.CANCELLED, by, why);
  }

  public boolean hasLapsedAt(Instant when) {
    return state.lapses() && when.isAfter(expiresAt);
  }

  public void expire(By by) {
    if (!hasLapsedAt(by.when())) {
      throw Problem.of(ProblemType.ORDER_STATE_WRONG);
    }
    close(OrderState.EXPIRED, by, null);
  }

  public void mustBeEditable() {
    if (!state.isEditable()) {
      throw Problem.of(ProblemType.ORDER_NOT_EDITABLE);
    }
  }

  private void reviewed(By by) {
    review().decide(by);
    expiresAt = by.when().plus(OWNER_MAY_WAIT);
  }

  private void mustBeClaimedBy(By by) {
    mustBeUndecided();
    if (state != OrderState.IN_REVIEW) {
      throw Problem.of(ProblemType.ORDER_NOT_CLAIMED);
    }
    review().mustBeWith(by);
  }

  /** Whoever comes too late is told who was faster. */
  private void mustBeUndecided() {
    boolean decided = state == OrderState.APPROVED || state == OrderState.REJECTED;
    if (decided && review().decidedBy().isPresent()) {
      throw Problem.of(ProblemType.ORDER_DECIDED, review().decidedBy().get());
    }
  }

  /** JPA leaves out what has nothing in it yet. */
  private Review review() {
    if (review == null) {
      review = new Review();
    }
    return review;
  }

  private void close(OrderState end, By by, String note) {
    become(end, by, note);
    openToken = null;
    closedAt = by.when();
  }

  private void become(OrderState next, By by, String note) {
    if (!state.mayBecome(next)) {
      throw Problem.of(ProblemType.ORDER_STATE_WRONG);
    }
    steps.add(new OrderStep(by, state, next, note));
    state = next;
  }

  public OrderNumber number() {
    return new OrderNumber(number);
  }

  public OrderKind kind() {
    return kind;
  }

  public OrderState state() {
    return state;
  }

  public String branchCode() {
    return branchCode;
  }

  public String policyId() {
    return policyId;
  }

  public OrderSubject subject() {
    return subject;
  }

  public boolean isOwnedByDigest(String digest) {
    return ownerDigest.equals(digest);
  }

  public boolean holdsItsToken() {
    return openToken != null;
  }

  public Optional<VerifiedHandler> handler() {
    return Optional.ofNullable(handler);
  }

  public Optional<EmailAddress> email() {
    return Optional.ofNullable(email).map(EmailAddress::new);
  }

  public Optional<String> claimedBy() {
    return Optional.ofNullable(review).flatMap(Review::claimedBy);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public Optional<Instant> reviewedAt() {
    return Optional.ofNullable(review).flatMap(Review::decidedAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public List<OrderStep> steps() {
    return List.copyOf(steps);
  }

  public Set<AcceptedAgreement> agreements() {
    return Set.copyOf(agreements);
  }

  public Map<DocumentKind, String> rejections() {
    return Map.copyOf(rejections);
  }
}
