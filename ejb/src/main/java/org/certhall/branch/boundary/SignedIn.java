package org.certhall.branch.boundary;

/**
 * A member of staff whose password was right.
 *
 * @param mark for the session that begins
 * @param mustChoosePassword whether nothing else is open to them until they have chosen their own
 */
public record SignedIn(SessionMark mark, String fullName, boolean mustChoosePassword) {}
