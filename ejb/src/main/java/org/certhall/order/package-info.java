/**
 * The business order: its states, its owner, its history.
 *
 * <ul>
 *   <li>An order shall change by verbs alone and refuse every transition that is not drawn: {@code
 *       OrderTest}.
 *   <li>A token shall have at most one open order, whatever its kind, even when two begin at once:
 *       {@code OrderStoreTest}.
 *   <li>An order shall not be cancelled while a release is offered or a write has begun: {@code
 *       OrderTest}.
 *   <li>An order shall be called off by staff only as its owner has agreed, and the owner read how
 *       and why: {@code CounterOrderDeskTest}, {@code ReviewBrowserIT}.
 *   <li>An unlock that no release can finish shall be given up by a supervisor, with the reason,
 *       and give its token free: {@code OrderTest}, {@code ReviewDeskTest}.
 *   <li>An order number alone shall show nothing; its owner holds a secret of 128 bits of which
 *       only a keyed digest is kept: {@code UnlockDeskTest}.
 *   <li>An order whose owner lets the time go by shall be closed and give its token free, by a job:
 *       {@code OrderStoreTest}, {@code OrderExpiryTest} of the scheduler.
 *   <li>Of two reviewers at once one shall win and the other be told who: {@code OrderStoreTest},
 *       {@code ReviewDeskTest}.
 * </ul>
 *
 * <p>What an unlock or another errand asks for may not enter; nor may PINs of any kind.
 */
package org.certhall.order;
