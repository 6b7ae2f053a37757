package org.certhall.token.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.certhall.token.control.FactoryPins;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.TokenModel;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The token in software, and one model for each driver; only in the demo. */
@Singleton
@Startup
@DependsOn("NodeKeeper")
public class DemoTokenModels {

  /** The model of the demo's tokens in software. */
  public static final String DEMO_TOKEN = "demo-token";

  /** Any token behind a PKCS#11 library, such as SoftHSM's. */
  public static final String PKCS11_TOKEN = "pkcs11-token";

  private static final PinRule PIN = new PinRule(6, 16, PinAlphabet.PRINTABLE);
  private static final PinRule TO_SIXTEEN = new PinRule(8, 16, PinAlphabet.PRINTABLE);
  private static final PinRule TO_THIRTY_TWO = new PinRule(8, 32, PinAlphabet.PRINTABLE);

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  boolean demo;

  @Inject TokenStore tokens;
  @Inject FactoryPins pins;

  @PostConstruct
  public void seed() {
    if (demo && tokens.models().isEmpty()) {
      add(model(DEMO_TOKEN, "演示 UKey（软件）", TO_SIXTEEN).toldAs("CertHall demo token"), "88888888");
      add(
          model(PKCS11_TOKEN, "PKCS#11 UKey", TO_THIRTY_TWO).toldAs("SoftHSM project SoftHSM v2"),
          "12345678");
      add(model("skf-token", "国密 SKF UKey", TO_SIXTEEN), "12345678");
    }
  }

  private static TokenModel model(String code, String name, PinRule administratorPin) {
    return new TokenModel(code, name, PIN, administratorPin);
  }

  /** The PIN stands in the maker's leaflet: an enrolment replaces it. */
  private void add(TokenModel model, String factoryAdministratorPin) {
    tokens.add(pins.put(model, factoryAdministratorPin.toCharArray()));
  }
}
