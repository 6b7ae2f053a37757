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
    SHA256Digest digest = new SHA256Digest();
    digest.update(body, 0, body.length);
    byte[] hash = new byte[digest.getDigestSize()];
    digest.doFinal(hash, 0);
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("iss", hall);
    claims.put("release", release);
    claims.put("receipt", Base64URL.encode(hash).toString());
    claims.put("state", state.name());
    return SignedText.sign(signer, TYPE, claims);
  }
}
