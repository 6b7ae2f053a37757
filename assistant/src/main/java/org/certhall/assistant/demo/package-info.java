/**
 * A token in software, for the demo and for the tests of everything that talks to tokens.
 *
 * <p>A folder holds files {@code *.token}: those under {@code plugged/} are in a socket, those
 * under {@code drawer/} are not. Plugging in is moving a file.
 *
 * <ul>
 *   <li>Keys shall never lie unencrypted in the file: a random master key per application seals
 *       them, and is itself wrapped twice, under the user PIN and under the administrator PIN, so
 *       that an unlock keeps the keys: {@code DemoTokenTest}.
 *   <li>A wrong PIN shall cost a try even if the machine dies at that moment: the counter is
 *       lowered and synced before the PIN is looked at: {@code CrashDrillTest}.
 *   <li>A crash at any write shall leave a readable token, old or new, and never more tries than
 *       before: {@code CrashDrillTest}.
 *   <li>Two processes shall not write one token at once: {@code TwoProcessesTest}.
 *   <li>A file of hostile bytes shall be refused as {@code DAMAGED} and nothing else: {@code
 *       HostileTokenFileTest}.
 * </ul>
 *
 * <p>What it cannot be: a safe place. Whoever can copy the file can try PINs on copies without end,
 * so nothing of worth belongs in it.
 */
package org.certhall.assistant.demo;
