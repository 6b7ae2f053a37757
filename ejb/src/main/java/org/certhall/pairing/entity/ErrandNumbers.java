package org.certhall.pairing.entity;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two digits for the hall's page, and those among which the assistant's user finds them again.
 *
 * @param shown one of the choices
 */
public record ErrandNumbers(int shown, List<Integer> choices) {

  /** Who cannot see the page is right once in so many times, and has one try. */
  public static final int CHOICES = 8;

  public ErrandNumbers {
    choices = List.copyOf(choices);
    if (!choices.contains(shown) || choices.stream().anyMatch(one -> one < 10 || one > 99)) {
      throw new IllegalArgumentException("not two digits of " + choices);
    }
  }

  public static ErrandNumbers draw(SecureRandom random) {
    List<Integer> choices =
        IntStream.generate(() -> 10 + random.nextInt(90))
            .distinct()
            .limit(CHOICES)
            .boxed()
            .toList();
    return new ErrandNumbers(choices.get(random.nextInt(CHOICES)), choices);
  }
}
