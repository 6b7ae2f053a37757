package org.certhall.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One edition of an agreement that users of a channel accept. */
@Entity
@Table(name = "agreement")
public class Agreement {

  @Id private String id;

  @Column(name = "policy_id")
  private String policyId;

  private int place;
  private String code;
  private String edition;

  @Column(name = "title_zh")
  private String titleZh;

  @Column(name = "title_en")
  private String titleEn;

  @Column(name = "words_zh")
  private String wordsZh;

  @Column(name = "words_en")
  private String wordsEn;

  protected Agreement() {}

  private Agreement(ChannelPolicy policy, int place, String code, String edition) {
    this.id = UUID.randomUUID().toString();
    this.policyId = policy.id();
    this.place = place;
    this.code = code;
    this.edition = edition;
  }

  /** An edition of an agreement, shown at this place among those of the policy. */
  public static Agreement of(ChannelPolicy policy, int place, AgreementText text) {
    Agreement agreement = new Agreement(policy, place, text.code(), text.edition());
    agreement.titleZh = text.titleZh();
    agreement.titleEn = text.titleEn();
    agreement.wordsZh = text.wordsZh();
    agreement.wordsEn = text.wordsEn();
    return agreement;
  }

  public String id() {
    return id;
  }

  public String policyId() {
    return policyId;
  }

  /** Its place among the agreements of the policy. */
  public int place() {
    return place;
  }

  public String code() {
    return code;
  }

  public String edition() {
    return edition;
  }

  public AgreementText text() {
    return new AgreementText(code, edition, titleZh, titleEn, wordsZh, wordsEn);
  }
}
