/**
 * What the pages of both webs share: who the hall belongs to, how its reader likes to read, the
 * security headers, the request id, which characters come in ({@code HostileTextIT}), how a proxy
 * is believed ({@code ProxyIT}), and the one place that turns a {@link
 * org.certhall.problem.Problem} into words.
 *
 * <p>It knows no feature. A feature's page uses the template of its web (hall.xhtml, console.xhtml)
 * and the composites {@code jakarta.faces.composite/hall}.
 */
package org.certhall.look;
