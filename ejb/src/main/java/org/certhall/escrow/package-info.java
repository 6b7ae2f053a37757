/**
 * Administrator PINs of tokens: made, kept, released once, replaced at once.
 *
 * <ul>
 *   <li>An application of a token shall have at most one CURRENT and one CANDIDATE administrator
 *       PIN: {@code PinEscrowTest}, and the nullable unique columns of the table.
 *   <li>No administrator PIN shall be offered before its candidate is on disk, in the database and
 *       in the escrow log: {@code ReleaseDeskTest}, {@code JdbcDurabilityTest}.
 *   <li>At most one release of a token shall be open; limits an order and a day: {@code
 *       ReleasesTest}.
 *   <li>An offer shall open only with the key that was made for this release: {@code
 *       OfferSealerTest}.
 *   <li>A receipt shall be taken at any time, once or many times, to the same end: {@code
 *       ReleasesReceiptTest}.
 *   <li>A restored database shall know what was released after the backup: {@code
 *       EscrowReplayTest}.
 *   <li>The wire shall be what the assistant speaks: {@code ReleaseVectorsTest}, and its like
 *       there.
 * </ul>
 *
 * <p>What an order is does not enter: a feature that releases brings an {@link
 * org.certhall.escrow.control.Occasion}. No operation shows an administrator PIN to a person. See
 * docs/release.md.
 */
package org.certhall.escrow;
