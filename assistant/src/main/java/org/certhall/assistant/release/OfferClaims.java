package org.certhall.assistant.release;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The claims of an offer, read so that no secret ever becomes a {@code String}, which nobody can
 * overwrite.
 */
final class OfferClaims implements AutoCloseable {

  private static final Set<String> SECRETS = Set.of("current", "candidate", "secret");
  private static final Set<String> TEXTS =
      Set.of(
          "iss",
          "release",
          "purpose",
          "order",
          "serial",
          "application",
          "assistant",
          "key",
          "nonce",
          "currentId",
          "candidateId");
  private static final Set<String> NOT_NEEDED = Set.of("iat", "exp", "pin");
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, byte[]> secrets = new HashMap<>();

  private OfferClaims() {}

  static OfferClaims read(byte[] json) throws IOException {
    OfferClaims claims = new OfferClaims();
    try (JsonParser parser = JSON.createParser(json)) {
      claims.read(parser);
      return claims;
    } catch (IOException e) {
      claims.close();
      throw e;
    }
  }

  private void read(JsonParser parser) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw new IOException("no object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken kind = parser.nextToken();
      if (SECRETS.contains(name) && kind == JsonToken.VALUE_STRING) {
        secrets.put(name, parser.getBinaryValue(Base64Variants.MODIFIED_FOR_URL));
      } else if (TEXTS.contains(name) && kind == JsonToken.VALUE_STRING) {
        texts.put(name, parser.getText());
      } else if (NOT_NEEDED.contains(name)) {
        parser.skipChildren();
      } else {
        throw new IOException("an unknown claim");
      }
    }
    if (texts.size() != TEXTS.size() || secrets.size() != SECRETS.size()) {
      throw new IOException("a claim is missing");
    }
  }

  String text(String name) {
    return texts.get(name);
  }

  /** Handed over: the receiver overwrites them. */
  byte[] bytes(String name) {
    return secrets.remove(name);
  }

  @Override
  public void close() {
    secrets.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
    secrets.clear();
  }
}
