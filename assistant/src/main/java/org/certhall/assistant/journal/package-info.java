/**
 * What the assistant must still know after it was killed: a journal of steps, and files that only
 * their owner may read.
 *
 * <ul>
 *   <li>A line shall be on the disk before {@code append} returns: {@code JournalTest}.
 *   <li>A line torn by a crash shall be dropped when the journal is read, and nothing else: {@code
 *       JournalTest}.
 *   <li>Files shall be readable by their owner only: {@code JournalTest}.
 * </ul>
 *
 * <p>What may not enter: PINs, keys, or anything else that opens a token.
 */
package org.certhall.assistant.journal;
