package org.certhall.escrow.control;

import com.nimbusds.jose.util.Base64URL;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.certhall.authority.control.HallSigner;
import org.certhall.escrow.entity.ReleaseState;

/** The hall says, signed, that it has taken a receipt: only then may an assistant forget it. */
public final class Acknowledgement {

  static final String TYPE = "certhall-release-ack+jwt";

  private final HallSigner signer;
  private final String hall;

  public Acknowledgement(HallSigner signer, String hall) {
    this.signer = signer;
    this.hall = hall;
  }

  public String of(String release, byte[] body, ReleaseState state) {
    return sign(release, body, state.name());
  }

  /**
   * There is no such release, as after a restore: nobody has to come back with its receipt. What
   * was set in the token is known from the escrow log, or to the assistant alone.
   */
  public String ofUnknown(String release, byte[] body) {
    return sign(release, body, "UNKNOWN");
  }

  private String sign(String release, byte[] body, String state) {
    SHA256Digest digest = new SHA256Digest();
    digest.update(body, 0, body.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", hall);
    claims.put("release", release);
    claims.put("receipt", Base64URL.encode(hash).toString());
    claims.put("state", state);
    return SignedText.sign(signer, TYPE, claims);
  }
}
