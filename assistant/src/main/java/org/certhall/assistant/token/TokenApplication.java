package org.certhall.assistant.token;

import java.util.List;

/**
 * One application of a token: its two PINs, its key pairs and its files. A token without
 * applications of its own (PKCS#11) shows one.
 *
 * <p>A wrong PIN, or any operation of the administrator, may end the user sessions that are open:
 * PKCS#11 knows one log-in for all of a program.
 *
 * <p>No operation closes the PINs it is given: they belong to the caller.
 */
public interface TokenApplication {
  String name();

  /** Read from the device at each call. */
  PinState userPin() throws TokenException;

  /** Read from the device at each call. */
  PinState administratorPin() throws TokenException;

  /** What the device itself accepts as a PIN. */
  PinLength pinLength() throws TokenException;

  /** Key pairs with their certificates, in the order of the device; needs no PIN. */
  List<TokenKey> keys() throws TokenException;

  /** One try of the user PIN. */
  void verifyPin(Pin pin) throws TokenException;

  void changePin(Pin current, Pin next) throws TokenException;

  /** One try of the administrator PIN; when it locks, the application is lost. */
  void verifyAdministratorPin(Pin administrator) throws TokenException;

  void changeAdministratorPin(Pin current, Pin next) throws TokenException;

  /** Sets the user PIN as administrator, whether it was locked or only forgotten. */
  void unlock(Pin administrator, Pin newPin) throws TokenException;

  /** Opens the application for its user; close what is returned. */
  UserSession logIn(Pin pin) throws TokenException;
}
