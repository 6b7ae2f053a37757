package org.certhall.attachment.control;

/** A picture made anew from an upload: JPEG bytes and their measure. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Scan(byte[] jpeg, int width, int height) {}
