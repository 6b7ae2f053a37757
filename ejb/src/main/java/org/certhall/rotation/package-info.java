/**
 * Replacing a token's administrator PIN at the counter: a value that was released counts as
 * exposed, and the next clerk who has the token in hand is offered to replace it.
 *
 * <ul>
 *   <li>A rotation shall be offered where the value in the token was given out for an unlock, or is
 *       known to more than the session that set it, and be refused elsewhere: {@code
 *       RotationDeskTest}.
 *   <li>A place shall have at most one open rotation: {@code RotationDeskTest}.
 *   <li>The user PIN shall not be touched, and whatever the release is broken off at, the token's
 *       administrator PIN shall be one of those kept: {@code RotationKillDrillTest} of the
 *       integration tests.
 *   <li>A rotation shall be finished only when the value in the token is no longer exposed: {@code
 *       RotationOccasionTest}.
 *   <li>What has begun shall be finished, rolled forward or given up by a supervisor, with the
 *       reason: {@code RotationDeskTest}.
 *   <li>A RETIRED value shall leave the escrow only for a token that is blocked, one after another,
 *       on a supervisor's order with the reason, and only while the token itself tells that three
 *       tries are left: {@code RetiredPinTest}, {@code RotationDeskTest}.
 *   <li>The whole, with a browser, an assistant and a token: {@code RotationBrowserIT}.
 * </ul>
 *
 * <p>PINs may not enter, of whatever kind: a value is named by its id.
 */
package org.certhall.rotation;
