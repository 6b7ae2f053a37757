/**
 * The assistant at the command line: {@code ./hall token}, {@code ./hall assistant}.
 *
 * <ul>
 *   <li>A code shall be handed only to the assistant that runs with this home: {@code
 *       RunningAssistantTest}, {@code CodeCommandTest}.
 *   <li>A link of the desktop shall come to this program: {@code LinkRegistrationTest}.
 * </ul>
 *
 * <p>A PIN is never an argument, where every other program could read it: it is asked for at the
 * console, or read from standard input.
 */
package org.certhall.assistant.cli;
