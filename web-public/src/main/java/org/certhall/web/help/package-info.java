/** The help centre: what goes wrong, why, and what to do about it; static text, found by cause. */
package org.certhall.web.help;
