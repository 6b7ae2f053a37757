/**
 * Who may do what, and where: rights, the roles that carry them, and the decision each operation
 * states about its callers.
 *
 * <ul>
 *   <li>Each operation of a desk shall have one decision about who may call it, and none shall be
 *       callable without ({@code RightsMatrixTest}, {@code DecisionTest}).
 *   <li>A role shall count at its branch only, unless it is held for the whole CA; it shall carry
 *       no right about the whole CA from there, nor lend another role its reach ({@code
 *       HeldRolesTest}); and each operation of a right that counts at a branch shall ask for the
 *       branch of the matter ({@code RightsMatrixTest}).
 * </ul>
 *
 * <p>Who the caller is and which roles they hold now is told by {@code branch}; no feature but
 * {@code problem} may enter, so that every feature, the audit trail included, may ask.
 */
package org.certhall.rights;
