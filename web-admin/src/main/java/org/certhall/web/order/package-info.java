/** The reviewers' queue and the order they have open; no rule of its own. */
package org.certhall.web.order;
