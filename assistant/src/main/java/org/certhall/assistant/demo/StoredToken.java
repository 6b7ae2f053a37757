package org.certhall.assistant.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;

/** All that a token file says. */
record StoredToken(String serial, String model, List<StoredApplication> applications) {
  private static final int MAX_APPLICATIONS = 16;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  StoredToken {
    serial = new TokenSerial(serial).value();
    if (model == null || model.isBlank() || model.length() > 64) {
      throw new IllegalArgumentException("a model's name has 1 to 64 characters");
    }
    if (applications.isEmpty() || applications.size() > MAX_APPLICATIONS) {
      throw new IllegalArgumentException("a token has 1 to 16 applications");
    }
    applications = List.copyOf(applications);
    if (applications.stream().map(StoredApplication::name).distinct().count()
        != applications.size()) {
      throw new IllegalArgumentException("two applications of one name");
    }
  }

  StoredApplication application(String name) throws TokenException {
    return applications.stream()
        .filter(a -> a.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  /** With this application in the place of the one with its name. */
  StoredToken with(StoredApplication changed) {
    return new StoredToken(
        serial,
        model,
        applications.stream().map(a -> a.name().equals(changed.name()) ? changed : a).toList());
  }

  byte[] encoded() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads what {@link #encoded} wrote; anything else is {@link TokenFault#DAMAGED}. */
  static StoredToken decoded(byte[] content) throws TokenException {
    try {
      StoredToken token = JSON.readValue(content, StoredToken.class);
      if (token == null) {
        throw new TokenException(TokenFault.DAMAGED, "empty");
      }
      return token;
    } catch (IOException e) {
      // Without the cause: Jackson's message would repeat parts of the file.
      throw new TokenException(TokenFault.DAMAGED, "not a token's content");
    }
  }
}
