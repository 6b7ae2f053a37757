package org.certhall.policy.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.token.entity.ChannelCode;

/** Channels in memory. */
public final class ChannelStoreFake implements ChannelStore {

  private final Map<ChannelCode, Channel> channels = new LinkedHashMap<>();
  private final Map<String, ChannelPolicy> policies = new LinkedHashMap<>();
  private final Map<String, List<Agreement>> agreements = new LinkedHashMap<>();

  @Override
  public List<Channel> all() {
    return channels.values().stream()
        .sorted(Comparator.comparing(channel -> channel.code().value()))
        .toList();
  }

  @Override
  public Optional<Channel> find(ChannelCode code) {
    return Optional.ofNullable(channels.get(code));
  }

  @Override
  public ChannelPolicy current(ChannelCode code) {
    return policies.values().stream()
        .filter(policy -> policy.channel().equals(code))
        .filter(policy -> policy.policyVersion() == channels.get(code).policyVersion())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public ChannelPolicy policy(String policyId) {
    return policies.get(policyId);
  }

  @Override
  public List<Agreement> agreements(String policyId) {
    return agreements.getOrDefault(policyId, List.of()).stream()
        .sorted(Comparator.comparing(Agreement::place))
        .toList();
  }

  @Override
  public void add(Channel channel) {
    channels.put(channel.code(), channel);
  }

  @Override
  public void add(ChannelPolicy policy) {
    policies.put(policy.id(), policy);
  }

  @Override
  public void add(Agreement agreement) {
    agreements.computeIfAbsent(agreement.policyId(), policy -> new ArrayList<>()).add(agreement);
  }
}
