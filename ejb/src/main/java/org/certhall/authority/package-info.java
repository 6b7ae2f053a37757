/**
 * Certification authorities, and the keys of the hall: who may sign, and with what.
 *
 * <ul>
 *   <li>A private key shall never leave its key store ({@code KeyStoreGate}); what a store can do
 *       is asked of it: {@code SoftwareKeyStoreTest}.
 *   <li>Every key store shall keep one contract, and hardware modules stand beside the software
 *       store: {@code SoftwareKeyStoreContractTest}, {@code Pkcs11KeyStoreContractTest}.
 *   <li>A key in a hardware module shall sign and do nothing else, and shall not leave it: {@code
 *       Pkcs11KeyStoreContractTest}.
 *   <li>A module that goes away shall be said to be away, never to have lost a key, and shall be
 *       used again when it is back; a PIN that it refused shall not be tried again: {@code
 *       Pkcs11KeyStoreTest}, {@code SoftHsmAwayTest}.
 *   <li>An administrator shall be told in plain words what is wrong with a key store, by trying it
 *       with throw-away keys of which none is left: {@code KeyStoreTrialTest}, {@code
 *       KeyStoreCheckTest}, {@code KeyStoreBrowserIT}.
 *   <li>A key shall be on disk, readable by its owner alone, before anybody relies on it, and a
 *       wrong password or a damaged file shall be said in one line and nothing overwritten: {@code
 *       SoftwareKeyStoreTest}.
 *   <li>A database shall be opened with the key store it was made with and no other, and none shall
 *       be made in the place of one that is missing: {@code KeyStoreMarkTest}.
 *   <li>The same bytes signed twice by ECDSA shall give the same signature, so that what a crash
 *       broke off is not certified twice: {@code SoftwareKeyStoreTest}.
 *   <li>What is sealed for one purpose and row shall open for no other, and rows sealed under an
 *       older master key shall still open: {@code MasterKeySealerTest}.
 *   <li>A blind index shall differ by purpose and be computable elsewhere: {@code
 *       MasterKeyDigestsTest}.
 *   <li>The hall shall sign by ES256 so that others' libraries verify it: {@code
 *       KeyStoreSignerTest}.
 *   <li>What a replaced key of the hall has signed shall count for a while and no longer: {@code
 *       KeyRolloverTest}, {@code ReleaseDeskTest}.
 *   <li>The lock of an authority's row shall not undo what its transaction has changed: {@code
 *       JpaAuthorityStoreTest}.
 * </ul>
 *
 * <p>May not enter: certificates, profiles and revocation lists (feature {@code certificate}), and
 * any knowledge of what is sealed or signed here for others.
 */
package org.certhall.authority;
