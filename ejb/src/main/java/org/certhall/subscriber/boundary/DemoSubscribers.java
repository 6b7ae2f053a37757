package org.certhall.subscriber.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Three invented organisations with their handlers; only in the demo. Their numbers begin with 99,
 * which no place in the country has.
 */
@Singleton
@Startup
@DependsOn("NodeKeeper")
public class DemoSubscribers {

  public static final String FIRST_NAME = "云海晴川信息科技有限公司";
  public static final String FIRST_CREDIT_CODE = "91990101MA00YH017M";
  public static final String SECOND_CREDIT_CODE = "91990102MA00YH025Y";
  public static final String FIRST_HANDLER_NAME = "张晓岚";
  public static final String FIRST_HANDLER_ID = "990101198803160014";
  public static final String FIRST_HANDLER_MOBILE = "13800010001";

  /** The demo's one branch. */
  private static final String BRANCH = "YUNHAI-01";

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  @Inject SubscriberStore subscribers;
  @Inject Registration registration;

  @PostConstruct
  public void seed() {
    if (!demo
        || subscribers.findByCreditCode(new SocialCreditCode(FIRST_CREDIT_CODE)).isPresent()) {
      return;
    }
    register(
        new OrganisationForm(
            FIRST_NAME,
            FIRST_CREDIT_CODE,
            "江晴川",
            "990101197608240022",
            FIRST_HANDLER_NAME,
            FIRST_HANDLER_ID,
            FIRST_HANDLER_MOBILE,
            "zhang.xiaolan@qingchuan.example"));
    register(
        new OrganisationForm(
            "云海远帆国际贸易有限公司",
            SECOND_CREDIT_CODE,
            "陈远帆",
            "990102198112120044",
            "李若水",
            "990102199311050055",
            "13800010002",
            "li.ruoshui@yuanfan.example"));
    register(
        new OrganisationForm(
            "云海市江畔区图书馆",
            "12990100MB00YH037G",
            "周文翰",
            "990103197907300067",
            "王一诺",
            "990101199001010035",
            "13800010003",
            "wang.yinuo@library.example"));
  }

  private void register(OrganisationForm form) {
    registration.register(form, BRANCH);
  }
}
