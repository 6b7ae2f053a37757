package org.certhall.launcher;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import fish.payara.micro.boot.PayaraMicroBoot;
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
    DemoTokens demo = new DemoTokens(serverFolder, data);
    boolean demoHall = Boolean.parseBoolean(settings.get("certhall.demo"));
    if (demoHall) {
      demo.prepare();
    }
    PayaraMicroRuntime runtime = boot();
    File ear = serverFolder.resolve("hall.ear").toFile();
    if (!runtime.deploy(ear) || runtime.getDeployedApplicationNames().isEmpty()) {
      throw new Refusal("hall: the hall did not start; the lines above say why. Nothing was lost.");
    }
    if (demoHall) {
      demo.finish();
    }
  }

  private void offerDefaults() throws Refusal {
    String base = "http://localhost:" + port;
    settings.set("certhall.data", data.path().toString());
    settings.offer("certhall.demo", "true");
    settings.offer("certhall.demo.password", "Certhall-demo-1");
    settings.offer("certhall.public.base-url", base);
    settings.offer("certhall.admin.base-url", base + "/admin");
    settings.offer("certhall.database.url", EmbeddedDatabase.url(data.resolve("db/certhall")));
    settings.offer("certhall.database.user", "certhall");
    settings.offer("certhall.demo.handover", data.resolve("demo").toString());
    settings.offer(
        "certhall.keystore.password-file",
        data.secret("keystore.password", "keystore.p12").toString());
  }

  private void checkDatabase() throws Refusal {
    String url = settings.get("certhall.database.url");
    if (url.startsWith("jdbc:h2:")) {
      EmbeddedDatabase.check(url, settings.get("certhall.database.user"));
    }
  }

  private PayaraMicroRuntime boot() throws Refusal {
    try {
      // Micro's own way to run from jars that lie beside the launcher (its --outputlauncher).
      System.setProperty(
          "fish.payara.micro.BootJar", serverFolder.resolve("hall.jar").toUri().toString());
      System.setProperty("fish.payara.micro.UnpackDir", serverFolder.toString());
      PayaraMicroBoot micro =
          (PayaraMicroBoot)
              Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                  .getMethod("getInstance")
                  .invoke(null);
      micro.setRootDir(rootFolder().toFile());
      micro.setLogPropertiesFile(logging().toFile());
      micro.setHttpPort(port);
      micro.setNoCluster(true);
      return micro.bootStrap();
    } catch (BootstrapException e) {
      throw new Refusal("hall: Payara Micro did not start: " + e.getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the server folder is not as the build makes it", e);
    }
  }

  private Path rootFolder() throws Refusal {
    Path root = data.emptied("payara");
    try {
      Files.createDirectories(root.resolve("config/branding"));
      Trees.copy(serverFolder.resolve("connectors"), root.resolve("lib/install/applications"));
      return root;
    } catch (IOException e) {
      throw new Refusal("hall: cannot write " + root + ". Check the folder's rights.", e);
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
