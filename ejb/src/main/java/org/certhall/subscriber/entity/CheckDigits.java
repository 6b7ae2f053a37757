package org.certhall.subscriber.entity;

/** The weighted sums behind the check digits of GB 32100, GB 11714 and GB 11643. */
final class CheckDigits {

  private CheckDigits() {}

  /** The sum of each character's place in the alphabet times its weight; -1 if one is not in it. */
  static int weightedSum(CharSequence text, String alphabet, int[] weights) {
    int sum = 0;
    for (int i = 0; i < weights.length; i++) {
      int place = alphabet.indexOf(text.charAt(i));
      if (place < 0) {
        return -1;
      }
      sum += place * weights[i];
    }
    return sum;
  }
}
