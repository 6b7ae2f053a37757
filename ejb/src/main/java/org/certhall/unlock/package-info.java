/**
 * Unlocking a token from afar: the application, its review, what its owner sees of it.
 *
 * <ul>
 *   <li>An unlock shall begin only for a token that the hall knows and a certificate in force:
 *       {@code UnlockDeskTest}.
 *   <li>Orders shall not be begun from one address more often than sixty times an hour, and a draft
 *       shall lapse: {@code NetworkLimitTest}, {@code OrderStoreTest}.
 *   <li>Every agreement of the channel shall be accepted before anything else, and be kept with the
 *       order: {@code UnlockDeskTest}.
 *   <li>A personal certificate shall be handled by its holder alone; for an organisation, a handler
 *       who is not on record must stand in the form: {@code UnlockFormDeskTest}, {@code
 *       UnlockRulesTest}.
 *   <li>Nothing shall be sent in without verification and every required scan: {@code
 *       UnlockFormDeskTest}.
 *   <li>A reviewer shall decide only at the own branch and only what they have claimed: {@code
 *       ReviewDeskTest}.
 *   <li>What a review promises shall end within working hours: {@code PromiseTest}.
 *   <li>Whoever has not proved to be the subscriber shall see masked names: {@code UnlockDeskTest}.
 * </ul>
 *
 * <p>PINs of any kind may not enter; the release of an administrator PIN is not decided here.
 */
package org.certhall.unlock;
