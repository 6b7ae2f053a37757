package org.certhall.certificate.control;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.SocialCreditCode;

/**
 * What somebody who looks for a certificate has in hand: one box takes it, and its shape tells what
 * it is. The first that fits counts.
 *
 * @param kind what it was taken for
 * @param values what to look for; empty when nothing is known by it
 */
public record Clue(Kind kind, Set<String> values) {

  /** What can be had in hand. */
  public enum Kind {
    /** Nothing: only status and dates count. */
    NONE,
    CREDIT_CODE,
    ORDER,
    TOKEN,
    /** The beginning of a serial number. */
    SERIAL,
    /** The beginning of an organisation's name. */
    NAME
  }

  private static final Pattern ORDER = Pattern.compile("[A-Z]\\d{6}(-\\d{4}){3}");
  private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{6,40}");
  private static final int MOST_NAMES = 50;

  public Clue {
    values = Set.copyOf(values);
  }

  /** Reads the words as people type them. */
  public static Clue read(String words, CarriedCertificates tokens, SubscriberStore subscribers) {
    String text = words == null ? "" : words.strip();
    if (text.isEmpty()) {
      return new Clue(Kind.NONE, Set.of());
    }
    if (isCreditCode(text)) {
      return new Clue(Kind.CREDIT_CODE, Set.of(new SocialCreditCode(text).value()));
    }
    if (ORDER.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
      return new Clue(Kind.ORDER, Set.of(text.toUpperCase(Locale.ROOT)));
    }
    Set<SerialNumber> carried = tokens.on(text);
    if (!carried.isEmpty()) {
      return new Clue(Kind.TOKEN, texts(carried));
    }
    String digits = text.replaceAll("[\\s:]", "").toUpperCase(Locale.ROOT);
    return SERIAL.matcher(digits).matches()
        ? new Clue(Kind.SERIAL, Set.of(digits))
        : new Clue(Kind.NAME, codesOf(text, subscribers));
  }

  private static boolean isCreditCode(String text) {
    try {
      return !new SocialCreditCode(text).value().isEmpty();
    } catch (Problem notACode) {
      return false;
    }
  }

  private static Set<String> texts(Set<SerialNumber> serials) {
    return serials.stream().map(SerialNumber::toString).collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> codesOf(String name, SubscriberStore subscribers) {
    return subscribers.nameBegins(name, MOST_NAMES).stream()
        .flatMap(subscriber -> subscriber.creditCode().stream())
        .map(SocialCreditCode::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}
