package org.certhall.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The certification authority that runs this hall, as it wants to be seen. */
@Named
@ApplicationScoped
public class Brand {

  @Inject
  @ConfigProperty(name = "certhall.look.name", defaultValue = "云海数字证书认证中心")
  private String name;

  @Inject
  @ConfigProperty(
      name = "certhall.look.name.en",
      defaultValue = "Yunhai Digital Certificate Authority")
  private String englishName;

  @Inject
  @ConfigProperty(name = "certhall.look.hotline", defaultValue = "400-000-8510")
  private String hotline;

  @Inject
  @ConfigProperty(name = "certhall.look.hotline.hours", defaultValue = "工作日 8:30–17:30")
  private String hotlineHours;

  @Inject
  @ConfigProperty(name = "certhall.look.hotline.hours.en", defaultValue = "Mon–Fri 8:30–17:30")
  private String englishHotlineHours;

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "certhall.public.base-url", defaultValue = "http://localhost:8080")
  private String publicAddress;

  @Inject private Preferences preferences;

  public String getName() {
    return preferences.isEnglish() ? englishName : name;
  }

  public String getHotline() {
    return hotline;
  }

  /** The hotline as the target of a link that dials. */
  public String getHotlineLink() {
    return "tel:" + hotline.replaceAll("[^0-9+]", "");
  }

  public String getHotlineHours() {
    return preferences.isEnglish() ? englishHotlineHours : hotlineHours;
  }

  /** Where the public hall is, for the console's way there. */
  public String getPublicAddress() {
    return publicAddress;
  }

  public boolean isDemo() {
    return demo;
  }

  /** Changes with each release, so that a browser's copy of our styles never outlives it. */
  public String getVersion() {
    return Optional.ofNullable(Brand.class.getPackage().getImplementationVersion()).orElse("0");
  }
}
