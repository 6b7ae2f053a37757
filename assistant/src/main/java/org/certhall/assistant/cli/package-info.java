/**
 * The assistant at the command line: {@code ./hall token}.
 *
 * <p>A PIN is never an argument, where every other program could read it: it is asked for at the
 * console, or read from standard input.
 */
package org.certhall.assistant.cli;
