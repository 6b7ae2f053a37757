package org.certhall.badly.boundary;

/** A store that everybody sees. */
public class JpaPublicStore {}
