package org.certhall.pairing.boundary;

/** The hall's nonce for the assistant, and the code that the page shows. */
public record Revealed(String nonce, String code) {}
