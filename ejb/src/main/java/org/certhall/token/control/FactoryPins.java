package org.certhall.token.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.certhall.authority.control.Sealer;
import org.certhall.token.entity.TokenModel;

/** Seals and opens the PINs with which a model leaves its factory. */
@Dependent
public class FactoryPins {

  private static final String USER = "token-model.factory-pin";
  private static final String ADMINISTRATOR = "token-model.factory-admin-pin";

  private final Sealer sealer;

  @Inject
  public FactoryPins(Sealer sealer) {
    this.sealer = sealer;
  }

  /** The model, with both PINs in it sealed. */
  public TokenModel put(TokenModel model, char[] pin, char[] administratorPin) {
    return model.madeWith(
        sealer.seal(USER, model.code(), bytes(pin)),
        sealer.seal(ADMINISTRATOR, model.code(), bytes(administratorPin)));
  }

  public Optional<char[]> user(TokenModel model) {
    return model.sealedFactoryPin().map(shut -> chars(sealer.open(USER, model.code(), shut)));
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
