package org.certhall.authority.boundary;

/** What a token says of itself (CK_TOKEN_INFO). */
record TokenFacts(String label, boolean pinLocked, boolean writeProtected, boolean pinSet) {}
