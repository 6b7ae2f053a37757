package org.certhall.subscriber.boundary;

import static java.util.stream.Collectors.toSet;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.certhall.branch.boundary.BranchDesk;
import org.certhall.branch.boundary.BranchView;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Where staff register and look up subscribers. */
@Stateless
public class SubscriberDesk {

  private static final int MOST_FOUND = 20;

  @Inject SubscriberStore subscribers;
  @Inject Registration registration;
  @Inject BranchDesk branches;
  @Inject Caller caller;

  /** The branches at which the caller may register. */
  @Needs(Right.REGISTER_SUBSCRIBER)
  public List<BranchView> branches() {
    Reach reach = caller.reachOf(Right.REGISTER_SUBSCRIBER);
    return branches.branches().stream()
        .filter(branch -> reach.includes(new BranchCode(branch.code())))
        .toList();
  }

  /**
   * The id of the organisation, registered at a branch of the clerk's.
   *
   * @param branchCode null where the clerk has but one
   */
  @Needs(Right.REGISTER_SUBSCRIBER)
  public String registerByClerk(OrganisationForm form, String branchCode) {
    List<String> mine = branches().stream().map(BranchView::code).toList();
    String branch = branchCode == null && mine.size() == 1 ? mine.get(0) : branchCode;
    if (branch != null && !mine.contains(branch)) {
      throw Problem.of(ProblemType.NOT_ALLOWED).at("branch");
    }
    return registration.register(form, branch);
  }

  @Needs(Right.SEE_SUBSCRIBER)
  public SubscriberView see(String id) {
    return subscribers
        .find(id)
        .map(this::view)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** By whole credit code, or by the beginning of the name. */
  @Needs(Right.SEE_SUBSCRIBER)
  public List<SubscriberView> search(String words) {
    String text = words == null ? "" : words.strip();
    if (text.length() < 2) {
      return List.of();
    }
    try {
      return views(subscribers.findByCreditCode(new SocialCreditCode(text)).stream().toList());
    } catch (Problem notACode) {
      return views(subscribers.nameBegins(text, MOST_FOUND));
    }
  }

  private List<SubscriberView> views(List<Subscriber> found) {
    Map<String, List<Handler>> handlers =
        subscribers.handlersOf(found.stream().map(Subscriber::id).collect(toSet()));
    return found.stream()
        .map(one -> SubscriberView.of(one, handlers.getOrDefault(one.id(), List.of())))
        .toList();
  }

  private SubscriberView view(Subscriber subscriber) {
    return SubscriberView.of(subscriber, subscribers.handlersOf(subscriber.id()));
  }
}
