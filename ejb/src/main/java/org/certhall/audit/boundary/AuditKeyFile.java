package org.certhall.audit.boundary;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.certhall.audit.entity.Seal;
import org.certhall.authority.control.HallSignature;

/**
 * The public half of the hall's audit key beside the export files, so that a stopped hall can be
 * checked. Whoever distrusts the folder keeps a copy elsewhere.
 */
record AuditKeyFile(Path file) {

  static AuditKeyFile in(Path folder) {
    return new AuditKeyFile(folder.resolve("audit-key.jwk"));
  }

  void write(ECKey key) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, key.toPublicJWK().toJSONString() + "\n", StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ECKey read() {
    try {
      return ECKey.parse(Files.readString(file, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ParseException e) {
      throw new IllegalStateException("Not a public key: " + file, e);
    }
  }

  static boolean isSigned(ECKey key, Seal seal) {
    return HallSignature.isBy(key, seal.statement(), new Base64URL(seal.signature()).decode());
  }
}
