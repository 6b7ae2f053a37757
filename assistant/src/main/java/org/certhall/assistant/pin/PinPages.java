package org.certhall.assistant.pin;

import java.util.Arrays;

/**
 * Serves the questions: shows each once, takes each form once. It knows nothing of HTTP but the
 * method; the door has already checked whose page posts.
 */
public final class PinPages {

  /** An answer: a whole page. */
  public record Shown(int status, String html) {}

  private final OneTimePages pages;

  public PinPages(OneTimePages pages) {
    this.pages = pages;
  }

  public Shown show(String id) {
    OneTimePage page = pages.live(id).orElse(null);
    String form = page == null ? null : page.show();
    return form == null ? gone() : new Shown(200, Html.form(page.ask, form, null));
  }

  /** Takes the form; the body is overwritten. */
  public Shown post(String id, byte[] body) {
    try (Form form = Form.read(body)) {
      OneTimePage page = pages.live(id).orElse(null);
      if (form == null || page == null || !page.takes(form.text("form"))) {
        return gone();
      }
      return switch (form.text("decision")) {
        case "cancel" -> {
          page.cancel();
          yield new Shown(200, Html.end("已取消", "没有进行任何操作。您可以关闭本页，回到网厅。", false));
        }
        case "confirm" -> confirm(page, form);
        default -> pick(page, form.text("decision"));
      };
    }
  }

  /** One of the numbers shown, or nothing that this page has asked. */
  private static Shown pick(OneTimePage page, String picked) {
    boolean shown = page.ask.choices().stream().anyMatch(one -> picked.equals(one.toString()));
    return shown ? end(page.perform(new Answers(picked.toCharArray(), new char[0]))) : gone();
  }

  private static Shown confirm(OneTimePage page, Form form) {
    if (page.ask.kind() == Ask.Kind.PICK) {
      return gone();
    }
    String fault = fault(page.ask, form);
    if (fault != null) {
      return new Shown(200, Html.form(page.ask, page.nextForm(), fault));
    }
    Outcome outcome =
        page.perform(new Answers(form.field("pin").clone(), form.field("new").clone()));
    if (outcome instanceof Outcome.Again again) {
      return new Shown(200, Html.form(page.ask, page.nextForm(), again.message()));
    }
    return end(outcome);
  }

  private static Shown end(Outcome outcome) {
    if (outcome instanceof Outcome.Failed failed) {
      return new Shown(200, Html.end("未能完成", failed.message(), false));
    }
    return new Shown(200, Html.end("已完成", "您可以关闭本页，回到网厅继续。", true));
  }

  private static String fault(Ask ask, Form form) {
    if (ask.kind().asksPin && form.field("pin").length == 0) {
      return "请输入当前密码。";
    }
    if (!ask.kind().asksNewPin) {
      return null;
    }
    char[] fresh = form.field("new");
    if (!Arrays.equals(fresh, form.field("again"))) {
      return "两次输入的新密码不一致。请重新输入。";
    }
    if (ask.kind().asksPin && Arrays.equals(fresh, form.field("pin"))) {
      return "新密码与当前密码相同。请换一个。";
    }
    return ask.rule().fault(fresh);
  }

  private static Shown gone() {
    return new Shown(410, Html.end("本页已失效", "这个页面只能打开一次，且有时间限制。请回到网厅，重新发起操作。", false));
  }
}
