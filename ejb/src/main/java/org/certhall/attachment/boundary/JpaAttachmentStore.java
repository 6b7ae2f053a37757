package org.certhall.attachment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.attachment.control.AttachmentStore;
import org.certhall.attachment.entity.Attachment;
import org.certhall.attachment.entity.AttachmentPicture;
import org.certhall.attachment.entity.DocumentKind;

@ApplicationScoped
class JpaAttachmentStore implements AttachmentStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public List<Attachment> of(String orderNumber) {
    return em.createQuery(
            "select a from Attachment a where a.orderNumber = :order and a.validOne = true"
                + " order by a.document",
            Attachment.class)
        .setParameter("order", orderNumber)
        .getResultList();
  }

  @Override
  public Optional<Attachment> of(String orderNumber, DocumentKind document) {
    return of(orderNumber).stream().filter(a -> a.document() == document).findFirst();
  }

  @Override
  public byte[] picture(String attachmentId) {
    return em.find(AttachmentPicture.class, attachmentId).sealedBytes();
  }

  @Override
  public long uploads(String orderNumber) {
    return em.createQuery(
            "select count(a) from Attachment a where a.orderNumber = :order", Long.class)
        .setParameter("order", orderNumber)
        .getSingleResult();
  }

  @Override
  public void forgetPicture(String attachmentId) {
    em.createQuery("delete from AttachmentPicture p where p.attachmentId = :id")
        .setParameter("id", attachmentId)
        .executeUpdate();
  }

  @Override
  public void replace(Attachment scan, AttachmentPicture picture) {
    of(scan.orderNumber(), scan.document()).ifPresent(Attachment::replace);
    em.flush(); // inserts would come before the update and meet the unique index
    em.persist(scan);
    em.flush(); // no relation tells JPA that the picture comes second
    em.persist(picture);
  }
}
