/**
 * Who this assistant is, and which halls it obeys: its identity key, the pinned keys of halls with
 * their signed successors, and the pairing by a comparison code.
 *
 * <ul>
 *   <li>The files shall be their owner's alone: {@code PrivateFolderTest}.
 *   <li>A hall shall be pinned only after its user has compared the codes: {@code
 *       PairingCeremonyTest}.
 *   <li>A pinned key shall be replaced only by a successor it has signed itself: {@code
 *       PairingCeremonyTest}.
 * </ul>
 *
 * <p>Nothing of tokens may enter.
 */
package org.certhall.assistant.pairing;
