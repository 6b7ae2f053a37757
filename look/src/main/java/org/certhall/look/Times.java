package org.certhall.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Moments as people read them, in the hall's own time zone. */
@Named
@ApplicationScoped
public class Times {

  private static final Duration SOON = Duration.ofHours(4);

  @Inject private Clock clock;
  @Inject private Preferences preferences;

  @Inject
  @ConfigProperty(name = "certhall.look.time-zone", defaultValue = "Asia/Shanghai")
  private String zone;

  /** Whose clock the hall shows. */
  public String getZone() {
    return zone;
  }

  /** A day as one writes it in a sentence. */
  public String day(Instant moment) {
    return format(moment, preferences.isEnglish() ? "d MMMM yyyy" : "yyyy年M月d日");
  }

  /** A day and its minute, in a sentence. */
  public String moment(Instant moment) {
    return format(moment, preferences.isEnglish() ? "d MMMM yyyy HH:mm" : "yyyy年M月d日 HH:mm");
  }

  /** A column of these can be compared at a glance. */
  public String minute(Instant moment) {
    return format(moment, "yyyy-MM-dd HH:mm");
  }

  public String second(Instant moment) {
    return format(moment, "yyyy-MM-dd HH:mm:ss");
  }

  /** How urgent a promise is, as a CSS class: over, soon, or nothing. */
  public String urgency(Instant due) {
    if (due == null) {
      return "";
    }
    Duration left = Duration.between(clock.instant(), due);
    return left.isNegative() ? "over" : left.compareTo(SOON) < 0 ? "soon" : "";
  }

  /** What is left until a promised moment, or that it has passed. */
  public String left(Instant due) {
    if (due == null) {
      return "";
    }
    Duration left = Duration.between(clock.instant(), due);
    return left.isNegative() ? words("deadline.over") : words("deadline.left", span(left));
  }

  /** How long something has been waiting. */
  public String since(Instant began) {
    return began == null ? "" : span(Duration.between(began, clock.instant()));
  }

  private String span(Duration span) {
    if (span.toDays() > 0) {
      return words("span.days", span.toDays(), span.toHoursPart());
    }
    if (span.toHours() > 0) {
      return words("span.hours", span.toHours(), span.toMinutesPart());
    }
    return words("span.minutes", span.toMinutes());
  }

  private String words(String key, Object... arguments) {
    return Words.of(preferences.getLocale(), key, arguments);
  }

  private String format(Instant moment, String pattern) {
    return moment == null
        ? ""
        : DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH)
            .withZone(ZoneId.of(zone))
            .format(moment);
  }
}
