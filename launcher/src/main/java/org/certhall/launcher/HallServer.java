package org.certhall.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicro;
import fish.payara.micro.PayaraMicroRuntime;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Payara Micro with the hall in it. */
final class HallServer {

  private final Path serverFolder;
  private final DataFolder data;
  private final int port;
  private final Settings settings;

  HallServer(Path serverFolder, DataFolder data, int port, Settings settings) {
    this.serverFolder = serverFolder;
    this.data = data;
    this.port = port;
    this.settings = settings;
  }

  void start() throws Refusal {
    offerDefaults();
    checkDatabase();
    PayaraMicroRuntime runtime = boot();
    File ear = serverFolder.resolve("hall.ear").toFile();
    if (!runtime.deploy(ear) || runtime.getDeployedApplicationNames().isEmpty()) {
      throw new Refusal("hall: the hall did not start; the lines above say why. Nothing was lost.");
    }
  }

  private void offerDefaults() throws Refusal {
    String base = "http://localhost:" + port;
    settings.offer("certhall.data", data.path().toString());
    settings.offer("certhall.demo", "true");
    settings.offer("certhall.demo.password", "Certhall-demo-1");
    settings.offer("certhall.public.base-url", base);
    settings.offer("certhall.admin.base-url", base + "/admin");
    settings.offer("certhall.database.url", EmbeddedDatabase.url(data.resolve("db/certhall")));
    settings.offer("certhall.database.user", "certhall");
    settings.offer("certhall.keystore.password-file", data.secret("keystore.password").toString());
  }

  private void checkDatabase() throws Refusal {
    String url = settings.get("certhall.database.url");
    if (url.startsWith("jdbc:h2:")) {
      EmbeddedDatabase.check(url, settings.get("certhall.database.user"));
    }
  }

  private PayaraMicroRuntime boot() throws Refusal {
    try {
      PayaraMicro.unpackJars();
      PayaraMicro.setUpackedJarDir(data.resolve("runtime").toFile());
      PayaraMicro micro = PayaraMicro.getInstance();
      micro.setRootDir(data.emptied("payara").toFile());
      micro.setLogPropertiesFile(logging().toFile());
      micro.setHttpPort(port);
      micro.setNoCluster(true);
      micro.setNoHazelcast(true);
      return micro.bootStrap();
    } catch (BootstrapException e) {
      throw new Refusal("hall: Payara Micro did not start: " + e.getMessage(), e);
    }
  }

  private Path logging() throws Refusal {
    Path file = data.resolve("logging.properties");
    try (InputStream ours = HallServer.class.getResourceAsStream("logging.properties")) {
      Files.copy(ours, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException e) {
      throw new Refusal("hall: cannot write " + file + ". Check the folder's rights.", e);
    }
  }
}
