package org.certhall.token.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

  @Column(name = "pin_shortest")
  private int pinShortest;

  @Column(name = "pin_longest")
  private int pinLongest;

  @Enumerated(EnumType.STRING)
  @Column(name = "pin_alphabet")
  private PinAlphabet pinAlphabet;

  @Column(name = "admin_shortest")
  private int adminShortest;

  @Column(name = "admin_longest")
  private int adminLongest;

  @Enumerated(EnumType.STRING)
  @Column(name = "admin_alphabet")
  private PinAlphabet adminAlphabet;

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
    this.pinShortest = pin.shortest();
    this.pinLongest = pin.longest();
    this.pinAlphabet = pin.alphabet();
    this.adminShortest = admin.shortest();
    this.adminLongest = admin.longest();
    this.adminAlphabet = admin.alphabet();
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
    return new PinRule(pinShortest, pinLongest, pinAlphabet);
  }

  public PinRule administratorPinRule() {
    return new PinRule(adminShortest, adminLongest, adminAlphabet);
  }

  public Optional<byte[]> sealedFactoryAdministratorPin() {
    return Optional.ofNullable(factoryAdminPin).map(byte[]::clone);
  }
}
