package org.certhall.pairing.boundary;

/** The key that assistants pin, as JWK text, and the hall's name for itself. */
public record HallKeyView(String hall, String name, String key) {}
