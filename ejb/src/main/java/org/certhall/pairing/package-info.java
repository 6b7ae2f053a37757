/**
 * Token assistants that the hall knows: pairing by a comparison code, and grants. {@code
 * docs/channel.md} has every message.
 *
 * <ul>
 *   <li>An assistant shall be known only after both ends have confirmed one code, which nobody in
 *       the middle can steer: {@code PairingTest}; in a browser {@code ChannelBrowserIT}.
 *   <li>A ceremony shall go on only in the session that began it, within two minutes, answered
 *       once, three times in ten minutes: {@code PairingTest}.
 *   <li>A grant shall be issued only to a page that a known assistant has just greeted: {@code
 *       PairingTest}.
 *   <li>A page shall be granted nothing that its desk may not hand out: {@code GrantRuleTest}.
 *   <li>Staff shall find every known assistant and withdraw the trust with a reason that is on
 *       record; from then on it is granted nothing: {@code PairingTest}, {@code PairingStoreTest};
 *       in a browser {@code ChannelBrowserIT}.
 *   <li>Without loopback an assistant shall be brought to a session by a code that serves once, for
 *       two minutes, and only after its user has picked the number of that session's page: {@code
 *       ErrandTest}, {@code ErrandStoreTest}; in a browser {@code ErrandBrowserIT}.
 *   <li>An administrator shall give the hall a new key, and assistants that pin an old one, however
 *       old, shall be led to it by what each key has signed: {@code KeyRolloverTest}; in a browser
 *       {@code RolloverBrowserIT}.
 *   <li>No errand shall be a log-in: {@code ErrandTest}.
 *   <li>A statement shall be believed only with its type and signature: {@code
 *       AssistantStatementTest}.
 * </ul>
 *
 * <p>PINs and tokens may not enter; an order enters only as a number that somebody else has
 * checked.
 */
package org.certhall.pairing;
