package org.certhall.pairing.boundary;

import java.util.List;

/** What a page asks of the hall before and while it speaks with the assistant beside it. */
public interface AssistantChannel {

  /** The key and the names of the hall. */
  HallKeyView keys();

  /** The statements by which an assistant that pins one of these keys comes to the present one. */
  List<String> rollovers(List<String> pinned);

  /** A nonce for the assistant's greeting. */
  String nonce(PageSession session);

  /** Begins a pairing. */
  Begun begin(PageSession session);

  /** Takes the assistant's answer; the code is known from now on. */
  Revealed answer(PageSession session, String pairing, String statement);

  /** Takes the assistant's confirmation, after the person has confirmed on the page too. */
  void confirm(PageSession session, String pairing, String statement);

  /** Grants operations that need no order. */
  Granted grant(PageSession session, GrantAsk ask);
}
