package org.certhall.assistant.channel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.certhall.assistant.pin.CodePage;
import org.certhall.assistant.pin.Html;
import org.certhall.assistant.pin.PinPages;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * The assistant's own pages: top-level only, no script, forms posted by themselves only. No header
 * here lets another origin read anything.
 */
final class OwnPages {

  private static final int MAX_FORM = 4096;

  private final String origin;
  private final PinPages pages;
  private volatile CodeDoor codes;

  OwnPages(String origin, PinPages pages) {
    this.origin = origin;
    this.pages = pages;
  }

  void takeCodes(CodeDoor door) {
    codes = door;
  }

  /** A code typed on the home page, or handed over by a program of this user. */
  Answer code(Asked asked) throws IOException {
    demandOwnForm(asked);
    CodePage.Typed typed = CodePage.read(asked.body(MAX_FORM));
    CodeDoor door = codes;
    if (door == null) {
      throw new Refusal(RefusalType.NOT_FOUND, "no codes here");
    }
    try {
      String address = door.bring(typed.hall(), typed.code());
      return page(new PinPages.Shown(303, "")).with("Location", address);
    } catch (Refusal refusal) {
      return page(new PinPages.Shown(refusal.type().status(), welcome(refusal.getMessage())));
    }
  }

  private String welcome(String fault) {
    CodeDoor door = codes;
    return door == null
        ? Html.end("证书助手正在运行", "请回到网上服务厅办理业务。", true)
        : CodePage.show(door.halls(), fault).html();
  }

  Answer question(Asked asked, String id) throws IOException {
    if ("GET".equals(asked.method())) {
      demandTopLevel(asked);
      return page(pages.show(id));
    }
    demandOwnForm(asked);
    return page(pages.post(id, asked.body(MAX_FORM)));
  }

  private void demandOwnForm(Asked asked) {
    asked.demandMethod("POST");
    if (!origin.equals(asked.header("Origin"))) {
      throw new Refusal(RefusalType.ORIGIN_NOT_GRANTED, "only the assistant's own page may post");
    }
    demandTopLevel(asked);
    asked.demandContentType("application/x-www-form-urlencoded");
  }

  Answer style(Asked asked) {
    asked.demandMethod("GET");
    return Answer.of(200, "text/css; charset=utf-8", Html.style().getBytes(StandardCharsets.UTF_8))
        .with("Cross-Origin-Resource-Policy", "same-origin");
  }

  Answer home(Asked asked) {
    asked.demandMethod("GET");
    return page(new PinPages.Shown(200, welcome(null)));
  }

  /** A browser tells how it loads; what does not tell is a program and needs no such care. */
  private static void demandTopLevel(Asked asked) {
    String destination = asked.header("Sec-Fetch-Dest");
    if (destination != null && !"document".equals(destination)) {
      throw new Refusal(RefusalType.NOT_FOUND, "a page of its own only");
    }
  }

  private static Answer page(PinPages.Shown shown) {
    return Answer.of(
            shown.status(),
            "text/html; charset=utf-8",
            shown.html().getBytes(StandardCharsets.UTF_8))
        .with(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'")
        .with("X-Frame-Options", "DENY")
        .with("Referrer-Policy", "same-origin")
        .with("Cross-Origin-Opener-Policy", "same-origin")
        .with("Cross-Origin-Resource-Policy", "same-origin")
        .with("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  }
}
