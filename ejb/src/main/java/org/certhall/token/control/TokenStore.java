package org.certhall.token.control;

import java.util.List;
import java.util.Optional;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenModel;
import org.certhall.token.entity.TokenSerial;

/** Tokens, their models, and the certificates written into them. */
public interface TokenStore {

  Optional<TokenModel> model(String code);

  List<TokenModel> models();

  void add(TokenModel model);

  Optional<Token> find(TokenSerial serial);

  void add(Token token);

  Optional<TokenCertificate> carrierOf(SerialNumber certificate);

  /** The latest first. */
  List<TokenCertificate> certificatesOn(TokenSerial token);

  void add(TokenCertificate certificate);
}
