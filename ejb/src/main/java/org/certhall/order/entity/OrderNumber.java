package org.certhall.order.entity;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A letter for the kind, the day, twelve random digits: easy to read out, hard to guess. */
public record OrderNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Z]\\d{6}-\\d{4}-\\d{4}-\\d{4}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

  public OrderNumber {
    value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.ORDER_NUMBER_WRONG).at("orderNumber");
    }
  }

  public static OrderNumber make(OrderKind kind, Instant when, SecureRandom random) {
    return new OrderNumber(
        String.format(
            Locale.ROOT,
            "%c%s-%04d-%04d-%04d",
            kind.letter(),
            DAY.format(when),
            random.nextInt(10_000),
            random.nextInt(10_000),
            random.nextInt(10_000)));
  }

  @Override
  public String toString() {
    return value;
  }
}
