package org.certhall.subscriber.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.branch.control.Caller;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

/** Where staff register and look up subscribers. */
@Stateless
public class SubscriberDesk {

  private static final int MOST_FOUND = 20;

  @Inject SubscriberStore subscribers;
  @Inject Registration registration;
  @Inject Caller caller;

  /** The id of the organisation, registered at the clerk's own branch. */
  @Needs(Right.REGISTER_SUBSCRIBER)
  public String registerByClerk(OrganisationForm form) {
    String branch = caller.branchCode().orElseThrow(() -> Problem.of(ProblemType.NOT_ALLOWED));
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
      return subscribers.findByCreditCode(new SocialCreditCode(text)).stream()
          .map(this::view)
          .toList();
    } catch (Problem notACode) {
      return subscribers.nameBegins(text, MOST_FOUND).stream().map(this::view).toList();
    }
  }

  private SubscriberView view(Subscriber subscriber) {
    return SubscriberView.of(subscriber, subscribers.handlersOf(subscriber.id()));
  }
}
