/** The demo's telephone. */
package org.certhall.web.sandbox;
