package org.certhall.order.boundary;

import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.entity.OrderNumber;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.TokenSerial;

/**
 * An order for which an administrator PIN may be released, asked for by its owner.
 *
 * @param pin what channel and model both allow for the new PIN
 */
public record ReleasableOrder(
    OrderNumber number,
    String subscriberId,
    TokenSerial token,
    String modelCode,
    ApplicationName application,
    SerialNumber certificate,
    PinRule pin,
    int releasesPerOrder,
    int releasesPerTokenDay) {}
