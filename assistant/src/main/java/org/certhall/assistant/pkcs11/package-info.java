/**
 * The driver of tokens whose maker gives a PKCS#11 library (v2.40).
 *
 * <ul>
 *   <li>It shall owe what every driver owes: {@code SoftHsmContractTest}, on SoftHSM2.
 *   <li>A token's flags of a low count, a final try and a lock shall be told as they are: {@code
 *       Pkcs11StateTest}, on a library that locks.
 *   <li>What it wrote, others shall read, and a PIN it set shall open with them: {@code
 *       OpenScJudgeTest}, by {@code pkcs11-tool}; so shall a key pair that it imported decrypt, or
 *       agree on a key, with them.
 * </ul>
 *
 * <p>The library is called through JNA and structures of our own, because the wrappers that exist
 * have native parts for two processors, and halls are used from LoongArch and MIPS computers too.
 *
 * <p>PKCS#11 knows one log-in for all of a process: an operation of the administrator, or a wrong
 * PIN, ends the user sessions that are open on the same token.
 */
package org.certhall.assistant.pkcs11;
