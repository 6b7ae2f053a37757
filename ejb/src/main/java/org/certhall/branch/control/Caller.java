package org.certhall.branch.control;

/** Who is calling, as the container has authenticated them. */
public interface Caller {

  /** The staff login name, {@code system} for a job, or {@code public}. */
  String name();

  /** Whether the caller holds the right: at a branch, or as it must be for the whole CA. */
  boolean may(Right right);

  /** Where the caller holds the right. */
  Reach reachOf(Right right);

  /** Whether the caller holds the right for matters of the given branch. */
  boolean mayAt(Right right, String branchCode);
}
