package org.certhall.launcher;

import java.io.PrintStream;

/** What the person who started the hall wants to know next. */
@AtTheConsole
final class Greeting {

  private Greeting() {}

  static void print(PrintStream out, Settings settings) {
    String base = settings.get("certhall.public.base-url");
    out.println();
    out.println("Hall ready");
    out.println("  public hall    " + base + "/");
    out.println("  admin console  " + settings.get("certhall.admin.base-url") + "/");
    if (Boolean.parseBoolean(settings.get("certhall.demo"))) {
      out.println("  demo log-ins   clerk reviewer service finance supervisor auditor admin");
      out.println("  demo password  " + settings.get("certhall.demo.password"));
      out.println("  demo tokens    " + settings.get("certhall.data") + "/tokens");
    }
    out.println("  data           " + settings.get("certhall.data"));
    out.flush();
  }
}
