package org.certhall.unlock.control;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.policy.entity.Agreement;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.SealedIdentity;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.subscriber.entity.SubscriberKind;

/** What an unlock application needs. */
public final class UnlockRules {

  private UnlockRules() {}

  public static List<DocumentKind> requiredDocuments(SubscriberKind kind) {
    return switch (kind) {
      case ORGANISATION ->
          List.of(DocumentKind.APPLICATION_FORM, DocumentKind.ORGANISATION_LICENCE);
      case PERSON_IN_ORGANISATION ->
          List.of(DocumentKind.APPLICATION_FORM, DocumentKind.IDENTITY_DOCUMENT);
      case NATURAL_PERSON -> List.of(DocumentKind.IDENTITY_DOCUMENT);
    };
  }

  public static void mustAcceptAll(List<Agreement> agreements, Set<String> acceptedIds) {
    if (!agreements.stream().map(Agreement::id).allMatch(acceptedIds::contains)) {
      throw Problem.of(ProblemType.AGREEMENT_NOT_ACCEPTED);
    }
  }

  public static void mustBeComplete(SubscriberKind kind, Collection<DocumentKind> documents) {
    for (DocumentKind document : requiredDocuments(kind)) {
      if (!documents.contains(document)) {
        throw Problem.of(ProblemType.DOCUMENT_MISSING).at(document.name());
      }
    }
  }

  /**
   * A person's certificate is handled by that person.
   *
   * @param residentIndex of whoever was verified
   */
  public static void mustBeHolder(Subscriber subscriber, String residentIndex) {
    boolean holder =
        subscriber
            .residentId()
            .map(SealedIdentity::blindIndex)
            .map(residentIndex::equals)
            .orElse(subscriber.kind() == SubscriberKind.ORGANISATION);
    if (!holder) {
      throw Problem.of(ProblemType.HANDLER_NOT_HOLDER);
    }
  }
}
