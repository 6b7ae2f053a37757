/**
 * The tamper-evident audit trail.
 *
 * <ul>
 *   <li>A deed and its row shall be committed together or not at all ({@code RolesIT}).
 *   <li>No writer shall wait for another: rows are numbered in memory by node and boot, and sealed
 *       afterwards ({@code TrailCheckTest#whenTransactionIsOpen_thenTheSealStopsBeforeIt}).
 *   <li>A changed, deleted or inserted row, a gap and a cut tail shall be found, and what is not
 *       yet sealed be named ({@code TrailCheckTest}).
 *   <li>What a boot that died left behind shall be sealed by the next ({@code
 *       TrailCheckTest#whenHallDies_thenTheNextBootSealsItsTail}).
 *   <li>Seals shall be on disk outside the database before the next is made ({@code SealFileTest}).
 *   <li>Of two halls with one node name on one database the second shall be refused, and one that
 *       lost its name shall write nothing under it ({@code NodeLeaseIT}, {@code JdbcLeasesTest}).
 * </ul>
 *
 * <p>No secret and no identity number may enter a row, and nothing that changes or deletes one. The
 * key is the authority's; it signs through {@link org.certhall.audit.control.SealSigner}.
 */
package org.certhall.audit;
