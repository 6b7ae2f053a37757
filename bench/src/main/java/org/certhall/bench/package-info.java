/**
 * Measures the built hall beside what a user would pick instead: {@code ./hall bench NAME} writes
 * {@code bench/results/NAME.json}. All on the loopback address; what is started is stopped, and
 * what is written lies in a temporary folder.
 */
package org.certhall.bench;
