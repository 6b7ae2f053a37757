package org.certhall.assistant.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.certhall.assistant.channel.ChannelServer;
import org.certhall.assistant.channel.Origins;
import org.certhall.assistant.errand.Errands;
import org.certhall.assistant.errand.HttpHallDoor;
import org.certhall.assistant.journal.Journal;
import org.certhall.assistant.operation.Events;
import org.certhall.assistant.operation.HeldPin;
import org.certhall.assistant.operation.Operations;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pairing.NotPrivateException;
import org.certhall.assistant.pairing.PrivateFolder;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.release.HttpHallLine;
import org.certhall.assistant.release.ReleaseJournal;
import org.certhall.assistant.release.ReleaseRun;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.Ticker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the assistant in the foreground, until Ctrl-C. */
@AtTheConsole
@Command(
    name = "assistant",
    mixinStandardHelpOptions = true,
    description = "Run the token assistant of this computer.")
final class AssistantCommand implements Callable<Integer> {
  private static final String VERSION = "0.1.0";

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      defaultValue = "21580",
      description = "port on 127.0.0.1 (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--home",
      paramLabel = "DIR",
      defaultValue = "${env:CERTHALL_ASSISTANT_HOME:-${sys:user.home}/.certhall/assistant}",
      description = "folder of identity key and pairings (default: ${DEFAULT-VALUE})")
  private Path home;

  @Mixin private TokenPlaces places;

  @Option(
      names = "--hall",
      paramLabel = "URL",
      defaultValue = "http://localhost:8080",
      description = "the hall whose pages may ask to be paired (default: ${DEFAULT-VALUE})")
  private List<URI> halls;

  @Option(
      names = "--code",
      paramLabel = "CODE",
      description =
          "a one-time code of a hall's page, or its certhall: link; a running assistant takes it")
  private String code;

  @Option(
      names = "--register",
      description = "let certhall: links of this desktop come here (Linux), then end")
  private boolean register;

  @Override
  public Integer call() throws IOException, InterruptedException, TokenException {
    if (register) {
      spec.commandLine().getOut().println(LinkRegistration.ofThisUser().write());
      return 0;
    }
    if (code != null) {
      Optional<String> page = RunningAssistant.of(home).flatMap(running -> running.bring(code));
      if (page.isPresent()) {
        show(page.get());
        return 0;
      }
    }
    return serve();
  }

  private int serve() throws IOException, InterruptedException, TokenException {
    try (TokenDriver driver = places.open()) {
      return run(driver);
    } catch (BindException e) {
      // A code finds its way by itself: only pages have to know the port beforehand.
      if (code != null && port != 0) {
        port = 0;
        return serve();
      }
      return refuse(
          "Port " + port + " is taken by another program. Stop it, or choose one with --port.");
    } catch (NotPrivateException e) {
      return refuse(e.getMessage());
    }
  }

  private int run(TokenDriver driver) throws IOException, InterruptedException {
    PrivateFolder folder = PrivateFolder.at(home);
    HallPins pins = new HallPins(folder);
    OneTimePages pages = new OneTimePages(Ticker.system());
    Events events = new Events();
    HeldPin held = HeldPin.none();
    driver.listen(
        event -> {
          events.add(event);
          held.heed(event);
        });
    IdentityKey identity = IdentityKey.in(folder);
    Origins origins = new Origins(origins(), pins);
    try (Journal journal = Journal.open(home.resolve("release.journal"));
        ChannelServer server =
            ChannelServer.start(
                port,
                VERSION,
                origins,
                identity,
                pins,
                pages,
                Operations.of(
                    driver, events, pages, releases(identity, pins, driver, journal), held),
                Ticker.system());
        Errands errands =
            new Errands(
                identity,
                origins,
                pins,
                pages,
                server.carried(),
                HttpHallDoor::new,
                Ticker.system())) {
      server.takeCodes(errands);
      RunningAssistant.write(folder, server.port());
      Runtime.getRuntime().addShutdownHook(new Thread(held::close));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
      PrintWriter out = spec.commandLine().getOut();
      out.println("Assistant ready");
      out.println("  http://127.0.0.1:" + server.port() + "/");
      out.println("  for " + String.join(", ", origins()) + ", keys in " + home);
      if (code != null) {
        show(next(errands, "http://127.0.0.1:" + server.port() + "/"));
      }
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** What an earlier run still owes to a hall goes out beside, as the hall may be away. */
  private static ReleaseRun releases(
      IdentityKey identity, HallPins pins, TokenDriver driver, Journal journal) {
    ReleaseRun releases =
        new ReleaseRun(
            identity,
            pins,
            driver,
            new ReleaseJournal(journal),
            HttpHallLine.lines(),
            Ticker.system());
    Thread owed = new Thread(releases::sendOwedReceipts, "owed receipts");
    owed.setDaemon(true);
    owed.start();
    return releases;
  }

  /** The page that the code leads to; where it is refused, the one on which to type another. */
  private String next(Errands errands, String homePage) {
    try {
      return errands.bring("", code);
    } catch (Refusal refusal) {
      spec.commandLine().getErr().println(refusal.getMessage());
      return homePage;
    }
  }

  /** In the user's browser where there is one; the address stands here in any case. */
  private void show(String page) {
    spec.commandLine().getOut().println("Go on at " + page);
    DesktopBrowser.open(page);
  }

  private Set<String> origins() {
    return halls.stream().map(AssistantCommand::origin).collect(Collectors.toUnmodifiableSet());
  }

  /** The origin as a browser writes it. */
  static String origin(URI hall) {
    boolean web = "http".equals(hall.getScheme()) || "https".equals(hall.getScheme());
    if (!web || hall.getHost() == null) {
      throw new IllegalArgumentException("The hall is an address such as https://hall.example.");
    }
    int standard = "https".equals(hall.getScheme()) ? 443 : 80;
    boolean bare = hall.getPort() < 0 || hall.getPort() == standard;
    return hall.getScheme() + "://" + hall.getHost() + (bare ? "" : ":" + hall.getPort());
  }

  private int refuse(String line) {
    spec.commandLine().getErr().println(line);
    return 1;
  }
}
