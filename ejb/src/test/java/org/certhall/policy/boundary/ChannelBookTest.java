package org.certhall.policy.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.policy.control.ChannelStoreFake;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.AgreementText;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.policy.entity.WorkingHours;
import org.certhall.problem.Problem;
import org.certhall.token.control.TokenStoreFake;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.TokenModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChannelBookTest {

  private static final PinRule SIX_TO_TEN = new PinRule(6, 10, PinAlphabet.PRINTABLE);
  private static final PinRule EIGHT = new PinRule(8, 8, PinAlphabet.PRINTABLE);
  private static final PinRule TWELVE = new PinRule(12, 12, PinAlphabet.PRINTABLE);

  private final ChannelStoreFake channels = new ChannelStoreFake();
  private final TokenStoreFake tokens = new TokenStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final ChannelBook book = new ChannelBook();
  private final Channel channel = new Channel(new ChannelCode("unlock"), "企业证书", "Enterprise");

  @BeforeEach
  void open() {
    book.channels = channels;
    book.tokens = tokens;
    book.audit = audit;
    book.clock = Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);
    tokens.add(new TokenModel("small", "小", SIX_TO_TEN, EIGHT));
    channels.add(channel);
  }

  @Test
  void whenTermsChange_thenARunningOrderStillFindsThoseItBeganWith() {
    book.save(channel, terms(EIGHT), List.of(text("service", "一"), text("privacy", "二")));
    ChannelPolicy before = channels.current(channel.code());
    book.save(channel, terms(SIX_TO_TEN), List.of(text("service", "三")));
    assertThat(channels.current(channel.code()).terms().pin()).isEqualTo(SIX_TO_TEN);
    assertThat(channels.policy(before.id()).terms().pin()).isEqualTo(EIGHT);
    assertThat(words(before)).containsExactly("一", "二");
    assertThat(words(channels.current(channel.code()))).containsExactly("三");
    assertThat(audit.deeds()).containsExactly("channel.revised", "channel.revised");
  }

  @Test
  void whenOneTokenModelCouldKeepNoPin_thenTheTermsAreRefusedAndTheOldOnesStand() {
    book.save(channel, terms(EIGHT), List.of());
    assertThatThrownBy(() -> book.save(channel, terms(TWELVE), List.of()))
        .isInstanceOf(Problem.class);
    assertThat(channels.current(channel.code()).terms().pin()).isEqualTo(EIGHT);
    assertThat(audit.deeds()).hasSize(1);
  }

  private List<String> words(ChannelPolicy policy) {
    return channels.agreements(policy.id()).stream()
        .map((Agreement agreement) -> agreement.text().wordsZh())
        .toList();
  }

  private static AgreementText text(String code, String words) {
    return new AgreementText(code, "2026-01", code, code, words, words);
  }

  private static ChannelTerms terms(PinRule pin) {
    return new ChannelTerms(
        pin,
        Set.of(ImageType.JPEG),
        1 << 20,
        Set.of(UnlockWay.MANUAL_REVIEW),
        "400",
        3,
        WorkingHours.OF_OFFICE,
        3,
        5);
  }
}
