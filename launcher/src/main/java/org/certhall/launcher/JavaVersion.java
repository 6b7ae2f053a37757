package org.certhall.launcher;

/** The JDKs that Payara 6 supports and on which the hall is tested. */
final class JavaVersion {

  private JavaVersion() {}

  static void check(int feature) throws Refusal {
    if (feature != 17 && feature != 21) {
      throw new Refusal(
          "hall: this is Java "
              + feature
              + ". The hall runs on JDK 17 or 21: set JAVA_HOME to one.");
    }
  }
}
