package org.certhall.enrolment.boundary;

/** A channel through which a token can be given out. */
public record ChannelChoice(String code, String nameZh, String nameEn) {}
