/** Branches as the public sees them. Nobody signs in here with a staff account. */
package org.certhall.web.branch;
