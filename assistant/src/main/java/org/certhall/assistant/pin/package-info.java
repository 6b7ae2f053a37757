/**
 * Questions to the person at the computer, on the assistant's own page: PINs, comparison codes,
 * agreement.
 *
 * <ul>
 *   <li>A question shall be shown once and answered once: {@code PinPagesTest}.
 *   <li>It shall name hall, purpose and certificate, all escaped: {@code PinPagesTest}.
 *   <li>A new PIN shall be typed twice and fit the rule: {@code PinRuleTest}, {@code PinPagesTest}.
 *   <li>The result shall be told only to who asked: {@code PinPagesTest}.
 * </ul>
 *
 * <p>Nothing of tokens, halls or HTTP may enter.
 */
package org.certhall.assistant.pin;
