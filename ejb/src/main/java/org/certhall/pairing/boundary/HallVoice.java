package org.certhall.pairing.boundary;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.entity.HallKey;
import org.certhall.pairing.entity.PairingDeskKind;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the hall names itself to assistants, and signs what it tells them. */
@Dependent
class HallVoice {

  private final HallSigner signer;
  private final String publicAddress;
  private final String adminAddress;
  private final String name;

  @Inject
  HallVoice(
      HallSigner signer,
      @ConfigProperty(name = "certhall.public.base-url", defaultValue = "http://localhost:8080")
          String publicAddress,
      @ConfigProperty(
              name = "certhall.admin.base-url",
              defaultValue = "http://localhost:8080/admin")
          String adminAddress,
      @ConfigProperty(name = "certhall.look.name", defaultValue = "云海数字证书认证中心") String name) {
    this.signer = signer;
    this.publicAddress = publicAddress;
    this.adminAddress = adminAddress;
    this.name = name;
  }

  /** The hall's name for itself: the origin of its public pages. */
  String hall() {
    return origin(publicAddress);
  }

  String name() {
    return name;
  }

  /** The origin of the desk's pages. */
  String origin(PairingDeskKind desk) {
    return origin(desk == PairingDeskKind.PUBLIC ? publicAddress : adminAddress);
  }

  List<String> origins() {
    return List.of(PairingDeskKind.values()).stream().map(this::origin).distinct().toList();
  }

  ECKey key() {
    return signer.publicKey(HallKey.GRANTS);
  }

  String thumbprint() {
    return key().getKeyID();
  }

  /** Signs as ES256 with {@code typ} and {@code kid}; with the key itself where it is not known. */
  String sign(String type, boolean withKey, Map<String, Object> claims) {
    // Asked for once: another node may give the hall a new key between two questions.
    ECKey key = key();
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID());
    if (withKey) {
      header.jwk(key);
    }
    JWSObject statement = new JWSObject(header.build(), new Payload(claims));
    try {
      statement.sign(signer.jwsSigner(HallKey.GRANTS, key.getKeyID()));
    } catch (JOSEException e) {
      throw new IllegalStateException("the hall's key cannot sign", e);
    }
    return statement.serialize();
  }

  /** As a browser writes it: without a standard port and without a path. */
  private static String origin(String address) {
    URI uri = URI.create(address);
    int standard = "https".equals(uri.getScheme()) ? 443 : 80;
    boolean bare = uri.getPort() < 0 || uri.getPort() == standard;
    return uri.getScheme() + "://" + uri.getHost() + (bare ? "" : ":" + uri.getPort());
  }
}
