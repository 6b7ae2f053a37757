package org.certhall.unlock.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.policy.entity.WorkingHours;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

  private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

  private static ChannelTerms terms(int days) {
    return new ChannelTerms(
        new PinRule(8, 8, PinAlphabet.DIGITS),
        Set.of(ImageType.JPEG),
        1 << 20,
        Set.of(UnlockWay.MANUAL_REVIEW),
        "400",
        days,
        new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30)),
        3,
        5);
  }

  /** 20 November 2026 is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "2026-11-19T10:20, 1, 2026-11-20T10:20",
    "2026-11-20T10:20, 3, 2026-11-25T10:20",
    "2026-11-20T09:00, 3, 2026-11-25T09:00",
    "2026-11-20T17:30, 1, 2026-11-23T17:30",
    "2026-11-20T03:05, 3, 2026-11-24T17:30",
    "2026-11-20T03:05, 1, 2026-11-20T17:30",
    "2026-11-20T17:31, 3, 2026-11-25T17:30",
    "2026-11-20T23:59, 1, 2026-11-23T17:30",
    "2026-11-21T12:00, 3, 2026-11-25T17:30",
    "2026-11-22T03:05, 1, 2026-11-23T17:30"
  })
  void whenSubmitted_thenItIsPromisedByAWorkingHour(
      LocalDateTime submitted, int days, LocalDateTime due) {
    assertThat(Promise.dueAt(submitted.atZone(PLACE).toInstant(), terms(days)))
        .isEqualTo(due.atZone(PLACE).toInstant());
  }

  @Property
  void whenSubmittedAtAnyMinute_thenNoPromiseEndsAtNightOrOnAWeekend(
      @ForAll @IntRange(max = 60 * 24 * 28) int minute,
      @ForAll @IntRange(min = 1, max = 9) int days) {
    Instant submitted = Instant.parse("2026-11-20T00:00:00Z").plusSeconds(60L * minute);

    LocalDateTime due = LocalDateTime.ofInstant(Promise.dueAt(submitted, terms(days)), PLACE);

    assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(17, 30));
    assertThat(due.atZone(PLACE).toInstant()).isAfter(submitted);
  }
}
