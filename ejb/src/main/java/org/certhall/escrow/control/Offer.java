package org.certhall.escrow.control;

import com.nimbusds.jose.jwk.ECKey;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.Release;
import org.certhall.token.entity.PinRule;

/**
 * A release that is committed and can be sent. It holds the values in clear: close it.
 *
 * @param key of the assistant, made for this release
 */
public record Offer(
    Release release,
    ECKey key,
    AdministratorPin currentPin,
    AdministratorPin candidatePin,
    Secret current,
    Secret candidate,
    Secret receiptSecret,
    PinRule userPin)
    implements AutoCloseable {

  @Override
  public void close() {
    current.close();
    candidate.close();
    receiptSecret.close();
  }

  @Override
  public String toString() {
    return "Offer[" + release.id() + "]";
  }
}
