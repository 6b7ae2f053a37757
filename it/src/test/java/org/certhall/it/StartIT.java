package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartIT {

  @TempDir Path folder;

  @Test
  void whenStarted_thenReadyAndTheAddressesAreTold() throws Exception {
    Hall hall = Hall.shared();
    HttpResponse<String> ready = get(hall.uri("/health/ready"));
    assertThat(ready.statusCode()).isEqualTo(200);
    assertThat(ready.body())
        .contains("\"lists-not-renewed\":\"0\"", "\"responders-not-renewed\":\"0\"");
    assertThat(hall.log()).contains("Hall ready", hall.uri("/").toString(), "demo log-ins");
  }

  @Test
  void whenNothingIsWrong_thenNothingIsSaidBeforeReady() {
    assertThat(Hall.shared().log().split("Hall ready", 2)[0]).isBlank();
  }

  @Test
  void whenStarted_thenEntitiesAreWovenAsOnPayaraServer() throws Exception {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(Hall.shared().pid()),
                "VM.class_hierarchy",
                "-i",
                "org.certhall.order.entity.Order")
            .redirectErrorStream(true)
            .start();
    assertThat(new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("implements " + PayaraServerIT.WOVEN);
  }

  @Test
  void whenTheHallIsNoDemo_thenTheConsoleAnswersOnItsOwnNameAlone() throws Exception {
    Map<String, String> real =
        Map.of("CERTHALL_DEMO", "false", "CERTHALL_FIRST_ADMIN_PASSWORD", "First-admin-2026");
    try (Hall hall = Hall.start(folder, real)) {
      assertThat(get(hall.uri("/admin/branch/sign-in")).statusCode()).isEqualTo(200);
      assertThat(get(byAddress(hall.uri("/admin/branch/sign-in"))).statusCode()).isEqualTo(404);
      assertThat(get(byAddress(hall.uri("/"))).statusCode()).isEqualTo(200);
      assertThat(hall.log()).contains("Hall ready").doesNotContain("demo log-ins");
    }
    assertNoOtherKeyStoreIsMade(real);
  }

  /**
   * As when its volume is not mounted: the sealed values in the database would never open again.
   */
  private void assertNoOtherKeyStoreIsMade(Map<String, String> environment) throws IOException {
    Path keys = folder.resolve("keystore.p12");
    Files.move(keys, folder.resolve("elsewhere.p12"));
    Hall.Ended ended =
        Hall.runToEnd(environment, "--port", "" + Hall.freePort(), "--data", folder.toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.output()).contains("keystore.p12").contains("backup");
    assertThat(keys).doesNotExist();
  }

  private static URI byAddress(URI named) {
    return URI.create(named.toString().replace("localhost", "127.0.0.1"));
  }

  @Test
  void whenPortIsTaken_thenOneLineAndNothingIsMade() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Hall.Ended ended =
          Hall.runToEnd(Map.of(), "--port", "" + taken.getLocalPort(), "--data", folder.toString());
      assertThat(ended.status()).isEqualTo(1);
      assertThat(ended.output().lines()).hasSize(1).first().asString().contains("taken");
      assertThat(folder.resolve("db")).doesNotExist();
    }
  }

  @Test
  void whenTheFolderIsInUse_thenOneLineAndTheOtherHallGoesOn() throws Exception {
    Hall hall = Hall.shared();
    Hall.Ended ended =
        Hall.runToEnd(Map.of(), "--port", "" + Hall.freePort(), "--data", hall.data().toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.output().lines()).hasSize(1).first().asString().contains("in use");
    assertThat(get(hall.uri("/health/ready")).statusCode()).isEqualTo(200);
  }

  @Test
  void whenTheDatabaseIsDamaged_thenOneLineAndItIsUntouched() throws IOException {
    Path file = Files.createDirectories(folder.resolve("db")).resolve("certhall.mv.db");
    Files.writeString(file, "this is no database ".repeat(1000));
    byte[] before = Files.readAllBytes(file);
    Hall.Ended ended =
        Hall.runToEnd(Map.of(), "--port", "" + Hall.freePort(), "--data", folder.toString());
    assertThat(ended.status()).isEqualTo(1);
    assertThat(ended.output().lines()).hasSize(1).first().asString().contains("backup");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void whenStartedAgain_thenTheDataAreKept() throws Exception {
    try (Hall hall = Hall.start(folder, Map.of())) {
      byte[] secret = Files.readAllBytes(folder.resolve("secrets/keystore.password"));
      hall.stop();
      hall.restart();
      assertThat(get(hall.uri("/health/ready")).statusCode()).isEqualTo(200);
      assertThat(Files.readAllBytes(folder.resolve("secrets/keystore.password"))).isEqualTo(secret);
    }
  }

  private static HttpResponse<String> get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
