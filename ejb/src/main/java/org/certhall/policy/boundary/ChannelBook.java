package org.certhall.policy.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.AgreementText;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.token.control.TokenStore;

/** Writes new terms of a channel, if every token model can keep to them. */
@Dependent
class ChannelBook {

  @Inject ChannelStore channels;
  @Inject TokenStore tokens;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  void save(Channel channel, ChannelTerms terms, List<AgreementText> texts) {
    tokens.models().forEach(model -> terms.pin().and(model.pinRule()));
    ChannelPolicy policy = channel.revise(terms, clock.instant());
    channels.add(policy);
    for (int place = 0; place < texts.size(); place++) {
      channels.add(Agreement.of(policy, place, texts.get(place)));
    }
    audit.record(
        AuditEvent.of("channel.revised", channel.code().value())
            .with("version", Integer.toString(channel.policyVersion())));
  }
}
