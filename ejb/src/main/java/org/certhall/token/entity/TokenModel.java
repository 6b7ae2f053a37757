package org.certhall.token.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;

/** One kind of token: the PINs it takes, and the one it leaves the factory with. */
@Entity
@Table(name = "token_model")
public class TokenModel {

  @Id private String code;

  @Column(name = "model_name")
  private String name;

  @Embedded private KeptPinRule pin;

  @Embedded
  @AttributeOverride(name = "shortest", column = @Column(name = "admin_shortest"))
  @AttributeOverride(name = "longest", column = @Column(name = "admin_longest"))
  @AttributeOverride(name = "alphabet", column = @Column(name = "admin_alphabet"))
  private KeptPinRule administratorPin;

  @Column(name = "factory_admin_pin")
  private byte[] factoryAdminPin;

  @Column(name = "told_as")
  private String toldAs;

  @Version
  @Column(name = "row_version")
  private long version;

  protected TokenModel() {}

  public TokenModel(String code, String name, PinRule pin, PinRule admin) {
    this.code = code;
    this.name = name;
    this.pin = new KeptPinRule(pin);
    this.administratorPin = new KeptPinRule(admin);
  }

  /** What its tokens call their model; by it a blank token is known. */
  public TokenModel toldAs(String told) {
    this.toldAs = told;
    return this;
  }

  /** Sealed, see {@link org.certhall.token.control.FactoryPins}. */
  public TokenModel madeWith(byte[] sealedAdministratorPin) {
    this.factoryAdminPin = sealedAdministratorPin.clone();
    return this;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public boolean isToldAs(String told) {
    return toldAs != null && toldAs.equals(told);
  }

  public PinRule pinRule() {
    return pin.rule();
  }

  public PinRule administratorPinRule() {
    return administratorPin.rule();
  }

  public Optional<byte[]> sealedFactoryAdministratorPin() {
    return Optional.ofNullable(factoryAdminPin).map(byte[]::clone);
  }
}
