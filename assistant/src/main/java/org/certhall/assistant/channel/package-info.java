/**
 * The door between the hall's pages and the tokens: HTTP on 127.0.0.1. {@code docs/channel.md} is
 * the contract of every message.
 *
 * <ul>
 *   <li>What is not addressed to 127.0.0.1 and this port, or not by a page of a known hall, shall
 *       be refused before its body is read: {@code DoorTest}.
 *   <li>A call shall be obeyed only with a fresh grant of a paired hall that names the operation,
 *       and only from the page it was given to: {@code GrantTest}.
 *   <li>A call shall be obeyed once: {@code GrantTest}, {@code ReplayWindowTest}.
 *   <li>An answer shall prove that it comes from the identity greeted: {@code GrantTest}.
 *   <li>A call that a hall carries shall be obeyed like any other, within the errand that the user
 *       has agreed to: {@code CarriedCallsTest}.
 *   <li>A code shall be taken from our own home page alone: {@code CodeFieldTest}.
 *   <li>No flood shall take more than its share of threads and connections: {@code FloodTest}.
 * </ul>
 *
 * <p>Nothing of token drivers may enter.
 */
package org.certhall.assistant.channel;
