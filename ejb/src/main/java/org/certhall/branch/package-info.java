/**
 * Branches and staff: who is calling, and which roles they hold.
 *
 * <ul>
 *   <li>A role taken away and a lock shall count at once ({@code StaffTest}, {@code RolesIT}).
 *   <li>No person shall hold the role of jobs ({@code StaffTest}).
 *   <li>Nobody shall change their own roles or state, an administrator of a branch nothing beyond
 *       it, and the CA shall never be without an administrator ({@code StaffDeskTest}, {@code
 *       StaffStoreTest}).
 *   <li>A password that another person has seen shall open nothing but the choice of one's own, for
 *       three days ({@code StaffTest}, {@code SignInDeskTest}, {@code StaffBrowserIT}).
 *   <li>A sign-in shall tell nobody which names exist, and guessing shall be slowed by name and by
 *       address ({@code SignInDeskTest}, {@code SignInThrottleTest}, {@code OwnPasswordDeskTest}).
 *   <li>A session shall end when its password is replaced, and after twelve hours ({@code
 *       SignInDeskTest}, {@code StaffBrowserIT}).
 *   <li>A refused call, a refused sign-in and a sign-out shall be on record, and no flood of them
 *       shall fill it ({@code GateTest}, {@code RefusalLimitTest}, {@code RolesIT}).
 * </ul>
 *
 * <p>Passwords are the only secret here, hashed with Argon2id; no other cryptography may enter, and
 * no rule of another feature.
 */
package org.certhall.branch;
