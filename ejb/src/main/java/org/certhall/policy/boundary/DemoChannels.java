package org.certhall.policy.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.AgreementText;
import org.certhall.policy.entity.Channel;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.policy.entity.ImageType;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.policy.entity.WorkingHours;
import org.certhall.token.entity.ChannelCode;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Five channels, each with a policy as it is found in use; only in the demo. */
@Singleton
@Startup
@DependsOn("DemoTokenModels")
public class DemoChannels {

  /** The channel of the demo's own tokens: PINs of exactly eight printable characters. */
  public static final ChannelCode DEFAULT = new ChannelCode("remote-unlock");

  private static final Set<ImageType> ALL = EnumSet.allOf(ImageType.class);
  private static final Set<ImageType> NO_PNG =
      EnumSet.of(ImageType.JPEG, ImageType.GIF, ImageType.BMP);
  private static final PinRule EIGHT = new PinRule(8, 8, PinAlphabet.PRINTABLE);
  private static final PinRule SIX_TO_TEN = new PinRule(6, 10, PinAlphabet.PRINTABLE);
  private static final PinRule EIGHT_DIGITS = new PinRule(8, 8, PinAlphabet.DIGITS);

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  @Inject ChannelStore channels;
  @Inject ChannelBook book;

  @PostConstruct
  public void seed() {
    if (demo && channels.all().isEmpty()) {
      open(DEFAULT.value(), "企业数字证书", "Enterprise certificates", EIGHT, ALL);
      open("paid-unlock", "政企服务证书", "Business service certificates", SIX_TO_TEN, NO_PNG);
      open("one-stop", "法人一证通", "One token for legal persons", EIGHT_DIGITS, NO_PNG);
      open("login", "政务统一登录", "Government log-in", EIGHT, NO_PNG);
      open("two-way", "企业与个人证书", "Enterprise and personal certificates", SIX_TO_TEN, NO_PNG);
    }
  }

  private void open(String code, String zh, String en, PinRule pin, Set<ImageType> types) {
    Channel channel = new Channel(new ChannelCode(code), zh, en);
    channels.add(channel);
    ChannelTerms terms =
        new ChannelTerms(
            pin,
            types,
            2 << 20,
            Set.of(UnlockWay.MANUAL_REVIEW),
            "400-000-8510",
            3,
            WorkingHours.OF_OFFICE,
            3,
            5);
    book.save(channel, terms, agreements());
  }

  private static List<AgreementText> agreements() {
    return List.of(
        new AgreementText(
            "service",
            "2026-01",
            "电子认证服务协议",
            "Certification service agreement",
            """
            一、您申请的是证书介质（UKey）密码重置服务，仅限证书持有者或其授权的经办人办理。
            二、您应如实提交信息与材料，并对其真实性负责。
            三、密码只在证书助手中输入，本服务厅不会向您索要密码。
            四、密码重置后，请妥善保管 UKey 与新密码。""",
            """
            1. You ask for a new PIN of a token. Only its holder or an authorised handler may.
            2. What you send in must be true.
            3. PINs are typed in the token assistant alone; this hall never asks for one.
            4. Keep the token and its new PIN safe afterwards."""),
        new AgreementText(
            "privacy",
            "2026-01",
            "个人信息保护政策",
            "Privacy policy",
            """
            一、为核验身份，我们处理经办人的姓名、身份证号与手机号，并加密保存。
            二、您上传的材料加密保存，仅供审核使用；工作人员的每次查看均有记录。
            三、依照《电子签名法》，相关信息至少保存至证书失效后五年。
            四、您可以拨打服务热线查询、更正您的个人信息。""",
            """
            1. To verify the handler we process name, identity number and mobile, encrypted.
            2. Scans are kept encrypted for review alone; each look at them is on record.
            3. By law they are kept for at least five years after the certificate lapses.
            4. Call the hotline to see or correct your data."""));
  }
}
