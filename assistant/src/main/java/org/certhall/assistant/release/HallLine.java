package org.certhall.assistant.release;

/** The assistant's own connection to the hall; nothing of it passes through the page. */
public interface HallLine {

  /**
   * The hall's offer, a JWE.
   *
   * @throws ReleaseException REFUSED or UNREACHABLE
   */
  String ask(String signedAsk) throws ReleaseException;

  /**
   * The hall's acknowledgement, a JWS.
   *
   * @throws ReleaseException REFUSED or UNREACHABLE
   */
  String receipt(SealedReceipt receipt) throws ReleaseException;
}
