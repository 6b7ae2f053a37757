/**
 * Decides when, never what: each job calls one boundary of the rules in the role {@code system}.
 *
 * <p>No rule, no SQL and no entity may enter.
 */
package org.certhall.scheduler;
