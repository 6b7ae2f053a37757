/**
 * Branches, staff, roles and who may do what.
 *
 * <ul>
 *   <li>Each operation of a desk shall have one decision about who may call it, and none shall be
 *       callable without ({@code RightsMatrixTest}, {@code DecisionTest}).
 *   <li>A role shall count at its branch only, unless it is held for the whole CA ({@code
 *       HeldRolesTest}).
 *   <li>A role taken away and a lock shall count at once ({@code StaffTest}, {@code RolesIT}).
 *   <li>No person shall hold the role of jobs ({@code StaffTest}).
 *   <li>A sign-in shall tell nobody which names exist, and guessing shall be slowed by name and by
 *       address ({@code SignInDeskTest}, {@code SignInThrottleTest}).
 * </ul>
 *
 * <p>Passwords are the only secret here, hashed with Argon2id; no other cryptography may enter, and
 * no rule of another feature.
 */
package org.certhall.branch;
