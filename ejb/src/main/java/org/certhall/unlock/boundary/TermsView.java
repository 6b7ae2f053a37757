package org.certhall.unlock.boundary;

import java.util.List;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.subscriber.entity.SubscriberKind;
import org.certhall.unlock.control.UnlockRules;

/** What the channel asks and promises, as shown to an applicant. */
public record TermsView(
    List<DocumentKind> requiredDocuments,
    String imageEndings,
    int imageBytes,
    String hotline,
    int workingDays) {

  static TermsView of(ChannelTerms terms, SubscriberKind kind) {
    String endings =
        terms.imageTypes().stream()
            .sorted()
            .map(ImageType::endings)
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    return new TermsView(
        UnlockRules.requiredDocuments(kind),
        endings,
        terms.imageBytes(),
        terms.hotline(),
        terms.workingDays());
  }
}
