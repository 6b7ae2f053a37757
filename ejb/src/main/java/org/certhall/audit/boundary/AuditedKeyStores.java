package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.KeyStoreDeeds;

/** Writes down what people do with key stores. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class AuditedKeyStores implements KeyStoreDeeds {

  @Inject AuditTrail audit;

  @Override
  public void tried(String store, String outcome) {
    audit.record(AuditEvent.of("keystore.tried", store).with("outcome", outcome));
  }
}
