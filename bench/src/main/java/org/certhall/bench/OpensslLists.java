package org.certhall.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** {@code openssl ca -gencrl} over an index file of so many revoked certificates. */
final class OpensslLists {

  private static final String CONFIGURATION =
      """
      [ca]
      default_ca = peer
      [peer]
      database = FOLDER/index.txt
      crlnumber = FOLDER/number
      default_md = sha256
      default_crl_days = 7
      """;

  private final Path folder;

  OpensslLists(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    Files.writeString(folder.resolve("ca.cnf"), CONFIGURATION.replace("FOLDER", folder.toString()));
    Files.writeString(folder.resolve("number"), "01\n");
    Command.run(
        "openssl",
        "req",
        "-x509",
        "-nodes",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:P-256",
        "-keyout",
        in("ca.key"),
        "-out",
        in("ca.pem"),
        "-subj",
        "/CN=peer");
  }

  Measured publish(long number) throws IOException, InterruptedException {
    try (BufferedWriter index = Files.newBufferedWriter(folder.resolve("index.txt"))) {
      for (long i = 1; i <= number; i++) {
        index.write(
            String.format(
                Locale.ROOT,
                "R\t491231235959Z\t260101000000Z,superseded\t5A%030X\tunknown\t/CN=%d\n",
                i,
                i));
      }
    }
    return Measured.of(
        folder.resolve("openssl.log"),
        List.of(
            "openssl",
            "ca",
            "-gencrl",
            "-config",
            in("ca.cnf"),
            "-keyfile",
            in("ca.key"),
            "-cert",
            in("ca.pem"),
            "-out",
            in("peer.crl")));
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }
}
