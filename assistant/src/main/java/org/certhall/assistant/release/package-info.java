/**
 * Sets a new user PIN with the administrator PIN that the hall releases, and replaces that one at
 * once: Ask, Offer, Apply, Receipt of docs/release.md.
 *
 * <ul>
 *   <li>An offer that is not of the pinned hall, or not for this assistant, order, token, key and
 *       question, shall be refused: {@code ReleaseVectorsTest}, {@code ReleaseThreatsTest} of the
 *       integration tests.
 *   <li>Each step shall be in the journal, on disk, before it is taken, and no PIN ever: {@code
 *       ReleaseJournalTest}, {@code ReleaseThreatsTest}.
 *   <li>Each value shall be tried wrongly once at most in a release, and whatever it is broken off
 *       at the token's administrator PIN shall be one that the hall knows: {@code KillDrillTest} of
 *       the integration tests.
 *   <li>No wall clock shall decide anything: {@code ReleaseThreatsTest}.
 *   <li>The wire shall be what the hall speaks: {@code ReleaseVectorsTest}, and its like there.
 * </ul>
 *
 * <p>Pages and windows may not enter: who has typed the new PIN calls {@link
 * org.certhall.assistant.release.ReleaseRun}.
 */
package org.certhall.assistant.release;
