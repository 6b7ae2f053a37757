package org.certhall.branch.control;

import java.util.Optional;

/** Who is calling, as the container has authenticated them. */
public interface Caller {

  /** The staff login name, {@code system} for a job, or {@code public}. */
  String name();

  /** The branch at which this caller works, empty for those of the whole CA and the public. */
  Optional<String> branchCode();

  /** Whether the caller holds the right anywhere. */
  boolean may(Right right);

  /** Whether the caller holds the right for the whole CA. */
  boolean mayEverywhere(Right right);

  /** Whether the caller holds the right for matters of the given branch. */
  boolean mayAt(Right right, String branchCode);
}
