package org.certhall.token.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.certhall.authority.control.Sealer;
import org.certhall.token.entity.TokenModel;

/** Seals and opens the administrator PIN with which a model leaves its factory. */
@Dependent
public class FactoryPins {

  private static final String ADMINISTRATOR = "token-model.factory-admin-pin";

  private final Sealer sealer;

  @Inject
  public FactoryPins(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The model, with the PIN in it sealed. */
  public TokenModel put(TokenModel model, char[] administratorPin) {
    return model.madeWith(sealer.seal(ADMINISTRATOR, model.code(), bytes(administratorPin)));
  }

  public Optional<char[]> administrator(TokenModel model) {
    return model
        .sealedFactoryAdministratorPin()
        .map(shut -> chars(sealer.open(ADMINISTRATOR, model.code(), shut)));
  }

  private static byte[] bytes(char[] pin) {
    return new String(pin).getBytes(StandardCharsets.UTF_8);
  }

  private static char[] chars(byte[] pin) {
    return new String(pin, StandardCharsets.UTF_8).toCharArray();
  }
}
