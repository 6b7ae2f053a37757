package org.certhall.certificate.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.certhall.authority.control.DistinguishedNames;
import org.certhall.problem.Problem;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationSubjectTest {

  private static final SocialCreditCode CODE = new SocialCreditCode("914403001922038216");

  @ParameterizedTest
  @ValueSource(
      strings = {"云帆样例科技有限公司", "样例(上海)有限公司", "A+B Trading, Inc.", "O'Neil & Sons", "Tail. x"})
  void whenNameHasSpecialCharacters_thenItIsOnePartAndTheSame(String name) {
    X500Name subject =
        DistinguishedNames.of(
            new OrganisationSubject(new OrganisationName(name), CODE).distinguishedName());
    assertThat(subject.getRDNs()).hasSize(3);
    assertThat(IETFUtils.valueToString(subject.getRDNs(BCStyle.CN)[0].getFirst().getValue()))
        .isEqualTo(IETFUtils.valueToString(subject.getRDNs(BCStyle.O)[0].getFirst().getValue()));
    assertThat(subject.getRDNs(BCStyle.CN)[0].getFirst().getValue()).hasToString(name);
  }

  @Test
  void whenNameIsLongerThanTheStandardAllows_thenRefusedBesideTheField() {
    OrganisationName name = new OrganisationName("长".repeat(65));
    assertThatThrownBy(() -> new OrganisationSubject(name, CODE))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.field()).isEqualTo("organisationName"));
  }
}
