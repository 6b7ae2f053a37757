/**
 * Who holds certificates: organisations, people in organisations, natural people; their handlers
 * and legal representatives.
 *
 * <ul>
 *   <li>A number with check digits shall be refused when one digit is wrong or two neighbours are
 *       swapped: {@code SocialCreditCodeTest}, {@code OrganisationCodeTest}, {@code
 *       ResidentIdTest}.
 *   <li>A registration shall name every wrong field at once: {@code RegistrationTest}.
 *   <li>Identity numbers and mobile numbers shall never show in a log or a message: their {@code
 *       toString} is masked: {@code ResidentIdTest}, {@code MobileNumberTest}.
 *   <li>Identity numbers shall lie sealed in the database and be found by their whole value alone:
 *       {@code OrderStoreTest}.
 * </ul>
 *
 * <p>Orders, tokens and certificates may not enter: they name a subscriber by its id.
 */
package org.certhall.subscriber;
