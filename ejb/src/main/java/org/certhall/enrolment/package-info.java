/**
 * Enrolment at the counter: a blank token becomes an organisation's.
 *
 * <ul>
 *   <li>A token shall have at most one open enrolment, and one that is in the register none: {@code
 *       EnrolmentDeskTest}.
 *   <li>The steps of a write session shall be recorded in their order, and none be done again after
 *       an interruption: {@code EnrolmentTest}.
 *   <li>The signer shall be given request, profile and order number; the subject is the one on
 *       record, never the page's: {@code EnrolmentDeskTest}.
 *   <li>Another key shall not be certified on an order that has a certificate: {@code
 *       EnrolmentTest}.
 *   <li>An enrolment shall be finished only when the certificate was read back and its key has
 *       signed what this hall asked: {@code EnrolmentDeskTest}.
 *   <li>What has begun to be written shall not be cancelled: {@code EnrolmentTest}.
 *   <li>What nobody can finish shall be given up by a supervisor, with the reason: every
 *       certificate issued on it is revoked and listed before it is closed, its token is withdrawn,
 *       and the organisation can begin with another: {@code EnrolmentGiveUpDeskTest}, {@code
 *       EnrolmentBrowserIT}.
 *   <li>A clerk shall enrol only for organisations of the own branch: {@code EnrolmentDeskTest}.
 *   <li>The whole, with a browser, an assistant and a token: {@code EnrolmentBrowserIT}.
 * </ul>
 *
 * <p>PINs may not enter, but for the maker's, which goes straight into escrow.
 */
package org.certhall.enrolment;
