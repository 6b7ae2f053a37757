package org.certhall.assistant.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Makes the desktop bring {@code certhall:} links to this program. */
final class LinkRegistration {

  private static final String FILE = "certhall-assistant.desktop";

  private final Path applications;
  private final String program;

  /**
   * A registration.
   *
   * @param applications the folder in which desktops look, by the XDG base directories
   * @param program the command line before {@code --code}
   */
  LinkRegistration(Path applications, String program) {
    this.applications = applications;
    this.program = program;
  }

  static LinkRegistration ofThisUser() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (!system.contains("linux")) {
      throw new IllegalArgumentException(
          "Links are registered on Linux only. On other systems type the code into the assistant.");
    }
    String data = System.getenv("XDG_DATA_HOME");
    Path base =
        data == null || data.isBlank()
            ? Path.of(System.getProperty("user.home"), ".local", "share")
            : Path.of(data);
    String command = System.getenv("CERTHALL_COMMAND");
    if (command == null) {
      throw new IllegalArgumentException("Start it by ./hall: the link has to know where that is.");
    }
    return new LinkRegistration(base.resolve("applications"), quoted(command) + " assistant");
  }

  /** Writes the desktop entry and answers with what is left to do. */
  String write() throws IOException {
    Files.createDirectories(applications);
    Path entry = applications.resolve(FILE);
    Files.writeString(
        entry,
        String.join(
            "\n",
            "[Desktop Entry]",
            "Type=Application",
            "Name=CertHall",
            "Name[zh_CN]=证书助手",
            "Exec=" + program + " --code %u",
            "Terminal=false",
            "NoDisplay=true",
            "MimeType=x-scheme-handler/certhall;",
            ""),
        StandardCharsets.UTF_8);
    return "Written: "
        + entry
        + "\nMake it the handler with:"
        + " xdg-mime default "
        + FILE
        + " x-scheme-handler/certhall";
  }

  /**
   * An argument of Exec, quoted, and then escaped as every text of a desktop entry is (Desktop
   * Entry Specification 1.5, "The Exec key").
   */
  static String quoted(String argument) {
    String quoted = argument.replaceAll("([\\\\\"`$])", "\\\\$1").replace("%", "%%");
    return '"' + quoted.replace("\\", "\\\\") + '"';
  }
}
