package org.certhall.token.control;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenCertificate;
import org.certhall.token.entity.TokenModel;
import org.certhall.token.entity.TokenSerial;

/** Tokens in memory. */
public final class TokenStoreFake implements TokenStore {

  private final Map<String, TokenModel> models = new LinkedHashMap<>();
  private final Map<TokenSerial, Token> tokens = new LinkedHashMap<>();

  /** The latest first. */
  private final LinkedList<TokenCertificate> certificates = new LinkedList<>();

  @Override
  public Optional<TokenModel> model(String code) {
    return Optional.ofNullable(models.get(code));
  }

  @Override
  public List<TokenModel> models() {
    return models.values().stream().sorted(Comparator.comparing(TokenModel::code)).toList();
  }

  @Override
  public void add(TokenModel model) {
    models.put(model.code(), model);
  }

  @Override
  public Optional<Token> find(TokenSerial serial) {
    return Optional.ofNullable(tokens.get(serial));
  }

  @Override
  public void add(Token token) {
    tokens.put(token.serial(), token);
  }

  @Override
  public Optional<TokenCertificate> carrierOf(SerialNumber certificate) {
    return certificates.stream().filter(one -> one.certificate().equals(certificate)).findFirst();
  }

  @Override
  public List<TokenCertificate> certificatesOn(TokenSerial token) {
    return certificates.stream().filter(one -> one.token().equals(token)).toList();
  }

  @Override
  public void add(TokenCertificate certificate) {
    certificates.addFirst(certificate);
  }
}
