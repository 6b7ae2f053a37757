package org.certhall.web.order;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.order.entity.ConsentWay;
import org.certhall.order.entity.OrderState;
import org.certhall.unlock.boundary.CounterOrderDesk;
import org.certhall.unlock.boundary.ReviewDesk;
import org.certhall.unlock.boundary.ReviewView;

/** One order under review: its scans beside its data, and the decision. */
@Named("reviewPage")
@RequestScoped
public class ReviewPage {

  @Inject private ReviewDesk desk;
  @Inject private CounterOrderDesk counter;
  @Inject private ReviewWords words;
  @Inject private FacesContext faces;

  private String number;
  private ReviewView view;
  private List<Paper> papers;
  private String identityNumber;
  private String reason;
  private ConsentWay way;
  private String remark;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    number = faces.getExternalContext().getRequestParameterMap().get("order");
  }

  /** Before the page is shown. */
  public void load() {
    getView();
  }

  /** Whether it waits for whoever looks at it. */
  public boolean isClaimable() {
    OrderState state = getView().state();
    boolean waits = state == OrderState.SUBMITTED || state == OrderState.IN_REVIEW;
    return pressed("take") || (waits && !getView().claimedByMe());
  }

  /** Whether whoever looks at it has it in hand. */
  public boolean isDecidable() {
    return pressed("decide") || pressed("refuse") || getView().claimedByMe();
  }

  public boolean isConsentable() {
    return pressed("consent") || getView().cancellable();
  }

  /**
   * A form of a page that is older than a colleague's decision counts as pressed, so that the desk
   * refuses it in words; what is shown again is as it stands now.
   */
  private boolean pressed(String form) {
    return faces.isPostback()
        && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE
        && faces.getExternalContext().getRequestParameterMap().containsKey(form);
  }

  public void claim() throws IOException {
    desk.claimByReviewer(number);
    to("/order/review.xhtml?order=" + number);
  }

  public void putBack() throws IOException {
    desk.putBackByReviewer(number);
    to("/order/queue.xhtml");
  }

  public void approve() throws IOException {
    desk.approveByReviewer(number);
    to("/order/queue.xhtml");
  }

  /** As the owner has told this branch to. */
  public void cancelWithConsent() throws IOException {
    counter.cancelByClerkWithConsent(number, way, remark);
    to("/order/review.xhtml?order=" + number);
  }

  /** An unlock that cannot be finished any more. */
  public void giveUp() throws IOException {
    desk.giveUpBySupervisor(number, reason);
    to("/order/review.xhtml?order=" + number);
  }

  public void reject() throws IOException {
    Map<DocumentKind, String> reasons = new EnumMap<>(DocumentKind.class);
    for (Paper paper : getPapers()) {
      if (paper.getReason() != null && !paper.getReason().isBlank()) {
        reasons.put(paper.kind, paper.getReason().strip());
      }
    }
    desk.rejectByReviewer(number, reasons);
    to("/order/queue.xhtml");
  }

  /** The whole identity number; that it was looked at is on record. */
  public void reveal() {
    identityNumber = desk.identityNumber(number);
  }

  private void to(String address) throws IOException {
    ExternalContext outside = faces.getExternalContext();
    outside.redirect(outside.getRequestContextPath() + address);
    faces.responseComplete();
  }

  public ReviewView getView() {
    if (view == null) {
      view = desk.see(number);
    }
    return view;
  }

  /** The documents of the order, each with the reason that is being written beside it. */
  public List<Paper> getPapers() {
    if (papers == null) {
      papers = getView().requiredDocuments().stream().map(Paper::new).toList();
    }
    return papers;
  }

  /** What the scan viewer shows. */
  public List<Scan> getScans() {
    String at = faces.getExternalContext().getRequestContextPath() + "/order/scan?order=" + number;
    return getView().documents().stream()
        .map(
            kind ->
                new Scan(words.getAll().getString("document." + kind), at + "&document=" + kind))
        .toList();
  }

  /** A scan for the viewer. */
  public record Scan(String label, String address) {

    public String getLabel() {
      return label;
    }

    public String getAddress() {
      return address;
    }
  }

  /** A document and what the reviewer has against it. */
  public static final class Paper {

    private final DocumentKind kind;
    private String reason;

    Paper(DocumentKind kind) {
      this.kind = kind;
    }

    public String getName() {
      return kind.name();
    }

    public String getReason() {
      return reason;
    }

    public void setReason(String reason) {
      this.reason = reason;
    }
  }

  public String getIdentityNumber() {
    return identityNumber;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public ConsentWay getWay() {
    return way;
  }

  public void setWay(ConsentWay way) {
    this.way = way;
  }

  public String getRemark() {
    return remark;
  }

  public void setRemark(String remark) {
    this.remark = remark;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
