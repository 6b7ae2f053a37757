package org.certhall.pairing.boundary;

import org.certhall.pairing.entity.ErrandState;

/**
 * How far an errand is.
 *
 * @param number to be found again in the assistant, while it is asked for; else 0
 */
public record ErrandView(ErrandState state, int number) {}
