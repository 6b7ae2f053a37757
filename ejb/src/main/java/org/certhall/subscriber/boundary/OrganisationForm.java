package org.certhall.subscriber.boundary;

/** What a clerk types to register an organisation; checked field by field when it is registered. */
public record OrganisationForm(
    String organisationName,
    String creditCode,
    String legalName,
    String legalResidentId,
    String handlerName,
    String handlerResidentId,
    String handlerMobile,
    String handlerEmail) {

  @Override
  public String toString() {
    return "OrganisationForm[" + creditCode + "]";
  }
}
