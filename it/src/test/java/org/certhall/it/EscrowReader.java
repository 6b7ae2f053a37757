package org.certhall.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.authority.control.MasterKeySealer;
import org.certhall.authority.control.MasterKeys;

/** Opens a hall's escrow log with the hall's own key store, which nobody but its owner has. */
final class EscrowReader {

  private static final Pattern PIN = Pattern.compile("\"pin\":\"([^\"]+)\"");

  private final Path data;

  EscrowReader(Path data) {
    this.data = data;
  }

  /** The administrator PINs that this token was to have, oldest first. */
  List<String> pins(String token) throws IOException, GeneralSecurityException {
    MasterKeySealer sealer = new MasterKeySealer(keys(), new SecureRandom());
    List<String> pins = new ArrayList<>();
    for (String line : Files.readAllLines(data.resolve("escrow/escrow.log"))) {
      String[] words = line.split(" ");
      byte[] plain = sealer.open("escrow-log", words[0], Base64.getDecoder().decode(words[1]));
      String entry = new String(plain, StandardCharsets.UTF_8).replace("\\/", "/");
      Matcher pin = PIN.matcher(entry);
      if (words[0].startsWith("C.") && entry.contains("\"" + token + "\"") && pin.find()) {
        byte[] value = Base64.getDecoder().decode(pin.group(1));
        pins.add(new String(value, StandardCharsets.US_ASCII));
      }
    }
    return pins;
  }

  private MasterKeys keys() throws IOException, GeneralSecurityException {
    char[] password =
        Files.readString(data.resolve("secrets/keystore.password")).strip().toCharArray();
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(data.resolve("keystore.p12"))) {
      store.load(in, password);
    }
    byte[] key = store.getKey("master-sealing-1", password).getEncoded();
    return new MasterKeys() {
      @Override
      public byte sealingVersion() {
        return 1;
      }

      @Override
      public byte[] sealingKey(byte version) {
        return key.clone();
      }

      @Override
      public byte[] digestKey() {
        throw new UnsupportedOperationException();
      }
    };
  }
}
