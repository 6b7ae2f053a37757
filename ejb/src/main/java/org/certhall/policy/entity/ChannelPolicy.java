package org.certhall.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.KeptPinRule;

/** One version of a channel's terms; never changed. */
@Entity
@Table(name = "channel_policy")
public class ChannelPolicy {

  @Id private String id;

  @Column(name = "channel_code")
  private String channelCode;

  @Column(name = "policy_version")
  private int policyVersion;

  private Instant since;

  @Embedded private KeptPinRule pin;

  @Column(name = "image_types")
  private String imageTypes;

  @Column(name = "image_bytes")
  private int imageBytes;

  @Column(name = "unlock_ways")
  private String unlockWays;

  private String hotline;

  @Column(name = "working_days")
  private int workingDays;

  @Column(name = "works_from")
  private String worksFrom;

  @Column(name = "works_until")
  private String worksUntil;

  @Column(name = "releases_per_order")
  private int releasesPerOrder;

  @Column(name = "releases_per_token_day")
  private int releasesPerTokenDay;

  protected ChannelPolicy() {}

  ChannelPolicy(ChannelCode channel, int policyVersion, ChannelTerms terms, Instant since) {
    this.id = UUID.randomUUID().toString();
    this.channelCode = channel.value();
    this.policyVersion = policyVersion;
    this.since = since;
    this.pin = new KeptPinRule(terms.pin());
    this.imageTypes = joined(terms.imageTypes());
    this.imageBytes = terms.imageBytes();
    this.unlockWays = joined(terms.unlockWays());
    this.hotline = terms.hotline();
    this.workingDays = terms.workingDays();
    this.worksFrom = terms.workingHours().from().toString();
    this.worksUntil = terms.workingHours().until().toString();
    this.releasesPerOrder = terms.releasesPerOrder();
    this.releasesPerTokenDay = terms.releasesPerTokenDay();
  }

  public String id() {
    return id;
  }

  public ChannelCode channel() {
    return new ChannelCode(channelCode);
  }

  public int policyVersion() {
    return policyVersion;
  }

  public Instant since() {
    return since;
  }

  public ChannelTerms terms() {
    return new ChannelTerms(
        pin.rule(),
        parsed(imageTypes, ImageType::valueOf),
        imageBytes,
        parsed(unlockWays, UnlockWay::valueOf),
        hotline,
        workingDays,
        new WorkingHours(LocalTime.parse(worksFrom), LocalTime.parse(worksUntil)),
        releasesPerOrder,
        releasesPerTokenDay);
  }

  private static String joined(Set<? extends Enum<?>> names) {
    return names.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static <T> Set<T> parsed(String names, Function<String, T> one) {
    return Arrays.stream(names.split(",", -1))
        .filter(name -> !name.isEmpty())
        .map(one)
        .collect(Collectors.toUnmodifiableSet());
  }
}
