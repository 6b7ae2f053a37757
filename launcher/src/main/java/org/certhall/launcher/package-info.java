/**
 * Starts the hall on one machine: Payara Micro with {@code hall.ear} and a data folder.
 *
 * <p>It shall refuse, in one line and with nothing lost, whatever would make a start go wrong: an
 * unsupported JDK, a taken port, a folder that is not writable or that another hall uses, a damaged
 * database ({@code LauncherTest}, {@code StartIT}). It holds no rule of the hall.
 */
package org.certhall.launcher;
