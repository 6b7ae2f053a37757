/**
 * Channels: every difference between one hall and another, as data with versions.
 *
 * <ul>
 *   <li>A running order shall keep the version of the policy it began with; a change shall be a new
 *       version: {@code ChannelBookTest}.
 *   <li>A channel whose PIN rule leaves no PIN for some token model shall be refused when it is
 *       saved: {@code ChannelBookTest}.
 *   <li>Every agreement shall be kept as it was accepted: {@code UnlockDeskTest}.
 * </ul>
 *
 * <p>No rule may ask which channel it is dealing with; it asks the policy. Orders may not enter.
 */
package org.certhall.policy;
