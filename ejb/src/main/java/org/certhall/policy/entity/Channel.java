package org.certhall.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import org.certhall.token.entity.ChannelCode;

/** A way to the hall with a policy of its own. */
@Entity
@Table(name = "channel")
public class Channel {

  @Id private String code;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "policy_version")
  private int policyVersion;

  @Version
  @Column(name = "row_version")
  private long version;

  protected Channel() {}

  public Channel(ChannelCode code, String nameZh, String nameEn) {
    this.code = code.value();
    this.nameZh = nameZh;
    this.nameEn = nameEn;
  }

  /** New orders begin with these terms; running ones keep theirs. */
  public ChannelPolicy revise(ChannelTerms terms, Instant when) {
    policyVersion++;
    return new ChannelPolicy(code(), policyVersion, terms, when);
  }

  public ChannelCode code() {
    return new ChannelCode(code);
  }

  public String name(Locale locale) {
    return "en".equals(locale.getLanguage()) ? nameEn : nameZh;
  }

  public int policyVersion() {
    return policyVersion;
  }
}
