/**
 * Messages to people outside, through an outbox.
 *
 * <ul>
 *   <li>A message shall be written in the transaction of the deed it tells of: {@code OutboxTest}.
 *   <li>Recipient and words shall lie sealed: {@code OutboxTest}.
 *   <li>The sandbox's telephone shall be seen in the demo alone: {@code OutboxTest}.
 * </ul>
 *
 * <p>Delivery is not there yet: no carrier's gateway is spoken to and nothing takes messages out.
 * In the demo the sandbox's telephone shows them; a hall that is no demo writes them and nobody
 * gets them, so a code sent by short message cannot be had there. The gateway comes as a port with
 * its first carrier, and with it the note of what was sent.
 *
 * <p>No feature's rules may enter: it is told whom to write to and what.
 */
package org.certhall.notice;
