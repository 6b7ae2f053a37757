/**
 * What a granted page may ask of tokens. Each class is one operation; whatever needs a PIN or the
 * person's consent opens a question on the assistant's own page and answers with its address.
 *
 * <ul>
 *   <li>No operation shall take a PIN from the page: {@code OperationsTest}.
 *   <li>No operation shall sign bytes that the page chose: {@code OperationsTest}.
 *   <li>Each question shall name hall, purpose and certificate: {@code OperationsTest}.
 * </ul>
 *
 * <p>Nothing of HTTP may enter.
 */
package org.certhall.assistant.operation;
