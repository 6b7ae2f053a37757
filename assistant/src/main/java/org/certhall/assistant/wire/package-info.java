/**
 * What travels between page, assistant and hall, read as if an enemy had written it: JSON,
 * base64url and signed statements of bounded size and known form.
 *
 * <p>Nothing of tokens, PINs or HTTP may enter.
 */
package org.certhall.assistant.wire;
