package org.certhall.assistant.token;

import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * A private key on its way from the key management centre into one token. It can be opened in that
 * token alone; here it is only carried.
 *
 * <p>SM2, as GM/T 0009 has it: {@code opener} is the SM4 key, encrypted to the token's signature
 * key (C1 C3 C2), and {@code content} the scalar under SM4 in ECB. RSA: {@code opener} is an
 * AES-256 key, encrypted by RSA-OAEP to the transport key; P-256: it is an ephemeral point, whose
 * ECDH secret with the transport key is that AES key; for both {@code content} is PKCS#8 under AES
 * key wrap with padding (RFC 5649).
 *
 * @param publicKey of the wrapped key
 */
public record WrappedKey(
    SubjectPublicKeyInfo publicKey, ASN1OctetString opener, ASN1OctetString content) {}
