/**
 * Real-name verification: name, identity number and mobile must belong together, and a code sent to
 * that mobile must come back.
 *
 * <ul>
 *   <li>A code shall be good once, for five minutes, for one order, and for five tries, and a wrong
 *       try shall count even when its request fails: {@code VerificationTest}, {@code
 *       UnlockFormDeskTest}.
 *   <li>Codes shall not be sent more often than once a minute, five times a day for an order and
 *       ten times a day to a mobile, and a mismatch shall count as one: {@code VerificationTest}.
 *   <li>The sandbox shall call itself sandbox and be refused outside the demo: {@code
 *       SandboxRealNameTest}.
 *   <li>The verifier's receipt is kept, never a picture.
 * </ul>
 *
 * <p>What a verified person may do is not decided here.
 */
package org.certhall.identity;
