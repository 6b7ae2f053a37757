package org.certhall.enrolment.boundary;

/**
 * What a clerk has chosen. Who the subscriber is, is on record; of the token the page says only
 * where to look.
 *
 * @param model what the token calls its model
 */
public record EnrolmentForm(
    String subscriberId, String channel, String token, String model, String application) {}
