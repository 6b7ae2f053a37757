package org.certhall.branch.boundary;

/**
 * A member of staff whose password was right.
 *
 * @param mustChoosePassword whether nothing else is open to them until they have chosen their own
 */
public record SignedIn(String loginName, String fullName, boolean mustChoosePassword) {}
