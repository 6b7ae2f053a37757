package org.certhall.unlock.control;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Until when a review is promised: whole working days, Monday to Friday, at the CA's place. */
public final class Promise {

  private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");

  private Promise() {}

  public static Instant dueAt(Instant submitted, int workingDays) {
    ZonedDateTime day = submitted.atZone(PLACE);
    for (int left = workingDays; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.toInstant();
  }
}
