package org.certhall.enrolment.boundary;

/**
 * What the clerk's page takes to the assistant beside it.
 *
 * @param grant for the page, bound to the order
 * @param assistant thumbprint of the assistant that both are for
 * @param invitation for the assistant to ask for administrator PINs; null once they are replaced
 */
public record Entitled(String grant, String assistant, long seconds, String invitation) {}
