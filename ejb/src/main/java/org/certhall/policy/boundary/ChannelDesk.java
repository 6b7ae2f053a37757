package org.certhall.policy.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.AgreementText;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.TokenModel;

/** Where channels are kept. */
@Stateless
public class ChannelDesk {

  @Inject ChannelStore channels;
  @Inject TokenStore tokens;
  @Inject ChannelBook book;

  /** New terms for new orders, with the agreements as they are; running orders keep the old. */
  @Needs(Right.MANAGE_CHANNELS)
  public int reviseByAdministrator(ChannelCode code, ChannelTerms terms) {
    Channel channel = channels.find(code).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    List<AgreementText> texts =
        channels.agreements(channels.current(code).id()).stream().map(Agreement::text).toList();
    book.save(channel, terms, texts);
    return channel.policyVersion();
  }

  /** What both the policy and the model allow. */
  @Inside
  public PinRule pinRule(String policyId, String modelCode) {
    TokenModel model = tokens.model(modelCode).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    return channels.policy(policyId).terms().pin().and(model.pinRule());
  }
}
