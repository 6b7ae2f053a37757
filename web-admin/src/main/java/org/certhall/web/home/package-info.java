/** The console's desks: which pages somebody with these rights works at. */
package org.certhall.web.home;
