package org.certhall.unlock.boundary;

import java.time.Instant;
import java.util.List;

/**
 * What can be done for a token.
 *
 * @param unfinished the order that must be finished or cancelled first, or null
 */
public record UnlockOffer(
    String tokenSerial,
    String model,
    String application,
    String certificateSerial,
    String subject,
    Instant notAfter,
    List<AgreementView> agreements,
    TermsView terms,
    OpenOrderView unfinished) {}
