/**
 * What the assistant can do with a token, whoever made it: the port behind which the drivers stand.
 *
 * <ul>
 *   <li>A token shall look the same through every driver: {@code TokenContract}, run against each.
 *   <li>A key pair that comes from outside shall be unwrapped inside the token, and be kept only if
 *       its halves fit: {@code TokenContract}.
 *   <li>Every refusal of a token shall be one of {@link org.certhall.assistant.token.TokenFault}:
 *       {@code TokenFaultTest}.
 *   <li>No public operation shall sign bytes that the caller chose: {@code NoSigningOracleTest}.
 *   <li>A PIN shall be overwritten after use and never be printed: {@code PinTest}.
 * </ul>
 *
 * <p>What may not enter: HTTP, the hall, screens, a driver's own types.
 */
package org.certhall.assistant.token;
