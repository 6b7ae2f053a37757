/**
 * The way without loopback: a one-time code of a hall's page, brought to that hall over our own
 * connection, and the calls that the hall then carries. {@code docs/channel.md} has the messages.
 *
 * <ul>
 *   <li>A code shall be brought only to a hall that this assistant was installed for or is paired
 *       with: {@code ErrandsTest}.
 *   <li>The user shall see hall, purpose and order, and pick the number of the hall's page once:
 *       {@code ErrandsTest}.
 *   <li>Nothing shall be obeyed that is not part of the purpose, nor a grant for another order:
 *       {@code CarriedCallsTest}.
 *   <li>No purpose shall be a log-in: {@code CarriedCallsTest}.
 * </ul>
 *
 * <p>Nothing of tokens may enter: what is done is done by the operations of the channel.
 */
package org.certhall.assistant.errand;
