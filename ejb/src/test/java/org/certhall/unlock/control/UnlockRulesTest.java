package org.certhall.unlock.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.SealedIdentity;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.subscriber.entity.SubscriberKind;
import org.junit.jupiter.api.Test;

class UnlockRulesTest {

  private static final Subscriber PERSON =
      Subscriber.naturalPerson("1", new PersonName("张晓岚"), sealed("resident"), sealed("mobile"));

  private static SealedIdentity sealed(String index) {
    return new SealedIdentity(new byte[] {1}, index);
  }

  @Test
  void whenTheHolderIsANaturalPerson_thenNobodyElseHandlesTheirToken() {
    assertThatCode(() -> UnlockRules.mustBeHolder(PERSON, "resident")).doesNotThrowAnyException();
    assertThatThrownBy(() -> UnlockRules.mustBeHolder(PERSON, "somebody else"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.HANDLER_NOT_HOLDER));
  }

  @Test
  void whenAPersonsNumberIsNotOnRecord_thenNobodyHandlesTheirToken() {
    Subscriber unknown = Subscriber.naturalPerson("2", new PersonName("李若水"), null, null);
    assertThatThrownBy(() -> UnlockRules.mustBeHolder(unknown, "resident"))
        .isInstanceOf(Problem.class);
  }

  @Test
  void whenTheHolderIsANaturalPerson_thenTheirIdentityDocumentIsAllThatIsAskedFor() {
    assertThat(UnlockRules.requiredDocuments(SubscriberKind.NATURAL_PERSON))
        .containsExactly(DocumentKind.IDENTITY_DOCUMENT);
    assertThatThrownBy(
            () ->
                UnlockRules.mustBeComplete(
                    SubscriberKind.NATURAL_PERSON, List.of(DocumentKind.APPLICATION_FORM)))
        .hasMessage("document-missing at IDENTITY_DOCUMENT");
  }

  @Test
  void whenSubscribersDiffer_thenSoDoTheirDocuments() {
    assertThat(UnlockRules.requiredDocuments(SubscriberKind.ORGANISATION))
        .containsExactly(DocumentKind.APPLICATION_FORM, DocumentKind.ORGANISATION_LICENCE);
    assertThat(UnlockRules.requiredDocuments(SubscriberKind.PERSON_IN_ORGANISATION))
        .containsExactly(DocumentKind.APPLICATION_FORM, DocumentKind.IDENTITY_DOCUMENT);
  }
}
