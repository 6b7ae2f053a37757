/**
 * The release on the web: where an owner's page begins it, and where assistants ask and give their
 * receipts over a connection of their own.
 *
 * <p>No PIN and no administrator PIN may enter: what passes here is signed or encrypted text.
 */
package org.certhall.web.release;
