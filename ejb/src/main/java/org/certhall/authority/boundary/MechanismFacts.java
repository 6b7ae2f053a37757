package org.certhall.authority.boundary;

/**
 * What a token says of one mechanism (CK_MECHANISM_INFO).
 *
 * @param least the smallest key in bits, 0 where it does not say
 * @param most the largest key in bits, 0 where it does not say
 */
record MechanismFacts(long least, long most, boolean signs, boolean makesPairs) {

  boolean takes(int bits) {
    return least <= bits && (most == 0 || bits <= most);
  }
}
