/** The hall's one clock: injected everywhere, so that a test can move it. */
package org.certhall.clock;
