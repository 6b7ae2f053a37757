/** My orders: those whose secrets this browser holds in cookies that no script can read. */
package org.certhall.web.orders;
