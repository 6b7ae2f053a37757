package org.certhall.escrow.control;

import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;

/**
 * What the owner's page hands to the assistant: only this assistant may ask, once, for this order
 * and place.
 *
 * @param assistant RFC 7638 thumbprint of its identity key
 */
public record Invitation(
    String nonce, Purpose purpose, String orderNumber, TokenPlace place, String assistant) {}
