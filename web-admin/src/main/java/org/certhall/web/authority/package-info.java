/** The administrator's pages for authorities and their key stores. */
package org.certhall.web.authority;
