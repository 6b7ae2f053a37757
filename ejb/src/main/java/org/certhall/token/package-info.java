/**
 * Tokens as the hall knows them: models, tokens, what lies on them, and the rule for PINs.
 *
 * <ul>
 *   <li>The rule for a PIN shall be what channel and model both allow, at least six characters, and
 *       an empty rule shall be refused: {@code PinRuleTest}.
 *   <li>The hall shall look up itself which certificate lies on which token and whether it is good;
 *       what a page says is only where to look: {@code UnlockDeskTest}.
 * </ul>
 *
 * <p>No PIN of a subscriber ever enters; administrator PINs belong to escrow. Orders may not enter.
 */
package org.certhall.token;
