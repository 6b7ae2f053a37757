/**
 * Messages to people outside, through an outbox.
 *
 * <ul>
 *   <li>A message shall be written in the transaction of the deed it tells of: {@code
 *       UnlockFormDeskTest}.
 *   <li>Recipient and words shall lie sealed: {@code UnlockFormDeskTest}.
 *   <li>The sandbox's telephone shall be seen in the demo alone: {@code UnlockFormDeskTest}.
 * </ul>
 *
 * <p>No feature's rules may enter: it is told whom to write to and what.
 */
package org.certhall.notice;
