package org.certhall.branch.boundary;

/** A member of staff whose password was right. */
public record SignedIn(String loginName, String fullName) {}
