package org.certhall.unlock.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.WorkingHours;

/**
 * Until when a review is promised: whole working days, Monday to Friday, at the CA's place. Days
 * are counted while somebody works, so that no promise ends at night.
 */
public final class Promise {

  private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

  private Promise() {}

  public static Instant dueAt(Instant submitted, ChannelTerms terms) {
    ZonedDateTime at = submitted.atZone(PLACE);
    WorkingHours hours = terms.workingHours();
    LocalTime time = at.toLocalTime();
    if (isWorkingDay(at) && hours.include(time)) {
      return later(at, terms.workingDays()).toInstant();
    }
    // Nobody is there: the first day is whole and begins with the next opening.
    boolean today = isWorkingDay(at) && time.isBefore(hours.from());
    return later(at, terms.workingDays() - (today ? 1 : 0)).with(hours.until()).toInstant();
  }

  private static ZonedDateTime later(ZonedDateTime from, int workingDays) {
    ZonedDateTime day = from;
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private static boolean isWorkingDay(ZonedDateTime day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
