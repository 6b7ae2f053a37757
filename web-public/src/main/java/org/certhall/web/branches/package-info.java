/** Where one can come in person. */
package org.certhall.web.branches;
