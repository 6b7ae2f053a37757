package org.certhall.branch.boundary;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a session of the console was begun with, to be kept in it.
 *
 * @param credentialVersion of the password that was right
 */
public record SessionMark(String loginName, long credentialVersion, Instant signedInAt)
    implements Serializable {

  /** The same session, whose owner has just chosen another password in it. */
  public SessionMark with(long version) {
    return new SessionMark(loginName, version, signedInAt);
  }
}
