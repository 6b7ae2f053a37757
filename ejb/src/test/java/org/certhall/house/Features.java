package org.certhall.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells of which feature a class is; the badly made ones play features among themselves. */
final class Features implements SliceAssignment {

  private static final Pattern FEATURE =
      Pattern.compile("org\\.certhall\\.(?:badly\\.)?(\\w+)(?:\\..*)?");

  @Override
  public SliceIdentifier getIdentifierOf(JavaClass type) {
    Matcher name = FEATURE.matcher(type.getPackageName());
    return name.matches() ? SliceIdentifier.of(name.group(1)) : SliceIdentifier.ignore();
  }

  @Override
  public String getDescription() {
    return "features";
  }
}
