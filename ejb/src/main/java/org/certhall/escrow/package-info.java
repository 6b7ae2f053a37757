/**
 * Administrator PINs of tokens: made, kept, released once, replaced at once.
 *
 * <ul>
 *   <li>An application of a token shall have at most one CURRENT and one CANDIDATE administrator
 *       PIN: {@code ReleaseDeskTest}, and the nullable unique columns of the table.
 *   <li>No administrator PIN shall be offered before its candidate is on disk, in the database and
 *       in the escrow log: {@code ReleaseDeskTest}, {@code JdbcDurabilityTest}, {@code
 *       EscrowLogFileTest}.
 *   <li>At most one release of a token shall be open; limits an order and a day; no second computer
 *       for ten minutes: {@code ReleaseDeskTest}.
 *   <li>Nothing shall be offered where a wrong try could lock the token: {@code TriesToldTest}.
 *   <li>A receipt shall be taken at any time, once or many times, to the same end: {@code
 *       ReleaseDeskTest}.
 *   <li>A value that more than its own session knows shall be told until it is replaced: {@code
 *       ReleaseDeskTest}.
 *   <li>A value that was given out for an unlock shall count as exposed: {@code ReleaseDeskTest}.
 *   <li>A value that was replaced shall be kept until a later session has opened the token with its
 *       successor, and leave only where an occasion says so and the token tells that three tries
 *       are left: {@code ReleaseDeskTest}, {@code RetiredPinTest} of the integration tests.
 *   <li>Wrong tries shall count whatever becomes of the ask that tells of them, and no late receipt
 *       shall forget those of a later release: {@code ReleaseDeskTest}.
 *   <li>What any stranger can send shall be no row of the audit: {@code ReleaseDeskTest}.
 *   <li>The escrow log shall be held by one hall, and be read on from where the database has heard
 *       it: {@code EscrowLogFileTest}, {@code EscrowReplayTest}.
 *   <li>A restored database shall know what was released after the backup: {@code RestoreDrillTest}
 *       of the integration tests.
 *   <li>Whatever a release is broken off at, the token's PIN shall be one of those kept: {@code
 *       KillDrillTest} of the integration tests.
 *   <li>The wire shall be what the assistant speaks: {@code ReleaseVectorsTest}, and its like
 *       there.
 * </ul>
 *
 * <p>And the private keys of encryption certificates, as a key management centre (GM/T 0038):
 *
 * <ul>
 *   <li>Keys shall be made ahead, and none be given to two pairs: {@code SpareKeysTest}, {@code
 *       EncryptionKeyStoreTest}.
 *   <li>A private key shall lie under seal, and leave only in an envelope that the key of its pair
 *       opens: {@code SpareKeysTest}, {@code KeyEnvelopesTest}.
 * </ul>
 *
 * <p>What an order is does not enter: a feature that releases brings an {@link
 * org.certhall.escrow.control.Occasion}. No operation shows an administrator PIN to a person. See
 * docs/release.md.
 */
package org.certhall.escrow;
