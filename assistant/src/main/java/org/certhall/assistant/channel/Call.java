package org.certhall.assistant.channel;

import org.certhall.assistant.wire.HostileJson;

/** An allowed call: the grant and what was sent with it. */
public final class Call {

  private final Grant grant;
  private final byte[] body;

  public Call(Grant grant, byte[] body) {
    this.grant = grant;
    this.body = body.clone();
  }

  public Grant grant() {
    return grant;
  }

  /** The body as the record this operation expects, or a refusal. */
  public <T extends Record> T read(Class<T> type) {
    return HostileJson.read(body, type);
  }
}
