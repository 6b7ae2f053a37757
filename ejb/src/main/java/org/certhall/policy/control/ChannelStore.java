package org.certhall.policy.control;

import java.util.List;
import java.util.Optional;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.token.entity.ChannelCode;

/** Channels and all versions of their policies. */
public interface ChannelStore {

  List<Channel> all();

  Optional<Channel> find(ChannelCode code);

  /** The terms that a new order begins with. */
  ChannelPolicy current(ChannelCode code);

  /** The terms that a running order began with. */
  ChannelPolicy policy(String policyId);

  List<Agreement> agreements(String policyId);

  void add(Channel channel);

  void add(ChannelPolicy policy);

  void add(Agreement agreement);
}
