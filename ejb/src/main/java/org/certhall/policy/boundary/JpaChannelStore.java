package org.certhall.policy.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.token.entity.ChannelCode;

@ApplicationScoped
class JpaChannelStore implements ChannelStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public List<Channel> all() {
    return em.createQuery("select c from Channel c order by c.code", Channel.class).getResultList();
  }

  @Override
  public Optional<Channel> find(ChannelCode code) {
    return Optional.ofNullable(em.find(Channel.class, code.value()));
  }

  @Override
  public ChannelPolicy current(ChannelCode code) {
    return em.createQuery(
            "select p from ChannelPolicy p, Channel c where p.channelCode = c.code"
                + " and p.policyVersion = c.policyVersion and c.code = :code",
            ChannelPolicy.class)
        .setParameter("code", code.value())
        .getSingleResult();
  }

  @Override
  public ChannelPolicy policy(String policyId) {
    return em.find(ChannelPolicy.class, policyId);
  }

  @Override
  public List<Agreement> agreements(String policyId) {
    return em.createQuery(
            "select a from Agreement a where a.policyId = :policy order by a.place",
            Agreement.class)
        .setParameter("policy", policyId)
        .getResultList();
  }

  @Override
  public void add(Channel channel) {
    em.persist(channel);
    em.flush(); // rows that point here come after; no relation tells JPA so
  }

  @Override
  public void add(ChannelPolicy policy) {
    em.persist(policy);
    em.flush(); // rows that point here come after; no relation tells JPA so
  }

  @Override
  public void add(Agreement agreement) {
    em.persist(agreement);
  }
}
