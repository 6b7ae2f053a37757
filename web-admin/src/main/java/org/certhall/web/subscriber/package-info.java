/** Registering and finding subscribers at the counter; no rule of its own. */
package org.certhall.web.subscriber;
