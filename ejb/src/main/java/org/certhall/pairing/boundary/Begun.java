package org.certhall.pairing.boundary;

/** A pairing begun: its id, the hall's signed words for the assistant, and the seconds left. */
public record Begun(String pairing, String statement, long seconds) {}
