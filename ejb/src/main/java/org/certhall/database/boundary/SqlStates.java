package org.certhall.database.boundary;

import java.sql.SQLException;

/** Reads the cause out of what the database says. */
public final class SqlStates {

  private SqlStates() {}

  /** SQL:2016, class 23, subclass 505: unique violation, the same in H2 and PostgreSQL. */
  public static boolean isUniqueViolation(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && "23505".equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
