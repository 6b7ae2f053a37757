/**
 * Sign-in to the console, and the administrator's pages for staff.
 *
 * <p>Who is who and who may what is decided by the boundary of the feature {@code branch}; nothing
 * is decided here.
 */
package org.certhall.web.branch;
