package org.certhall.token.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenModel;
import org.certhall.token.entity.TokenSerial;

@ApplicationScoped
class JpaTokenStore implements TokenStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<TokenModel> model(String code) {
    return Optional.ofNullable(em.find(TokenModel.class, code));
  }

  @Override
  public List<TokenModel> models() {
    return em.createQuery("select m from TokenModel m order by m.code", TokenModel.class)
        .getResultList();
  }

  @Override
  public void add(TokenModel model) {
    em.persist(model);
    em.flush(); // rows that point here come after; no relation tells JPA so
  }

  @Override
  public Optional<Token> find(TokenSerial serial) {
    return Optional.ofNullable(em.find(Token.class, serial.value()));
  }

  @Override
  public void add(Token token) {
    em.persist(token);
    em.flush(); // rows that point here come after; no relation tells JPA so
  }

  @Override
  public Optional<TokenCertificate> carrierOf(SerialNumber certificate) {
    return Optional.ofNullable(em.find(TokenCertificate.class, certificate.toString()));
  }

  @Override
  public List<TokenCertificate> certificatesOn(TokenSerial token) {
    return em.createQuery(
            "select c from TokenCertificate c where c.tokenSerial = :token"
                + " order by c.writtenAt desc, c.certificateSerial",
            TokenCertificate.class)
        .setParameter("token", token.value())
        .getResultList();
  }

  @Override
  public void add(TokenCertificate certificate) {
    em.persist(certificate);
  }
}
