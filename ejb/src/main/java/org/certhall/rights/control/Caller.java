package org.certhall.rights.control;

/** Who is calling, as the container has authenticated them. */
public interface Caller {

  /** The container's role and the name of jobs, and the name of the hall itself. */
  String SYSTEM = "system";

  /** The name of everybody who has not signed in to the console. */
  String PUBLIC = "public";

  /** The staff login name, {@code system} for a job, or {@code public}. */
  String name();

  /** Whether the caller holds the right: at a branch, or as it must be for the whole CA. */
  boolean may(Right right);

  /** Where the caller holds the right. */
  Reach reachOf(Right right);

  /** Whether the caller holds the right for matters of the given branch. */
  boolean mayAt(Right right, String branchCode);
}
