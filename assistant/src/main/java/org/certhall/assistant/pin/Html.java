package org.certhall.assistant.pin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The assistant's own pages: no script, no other host, every fact escaped. */
public final class Html {

  private static final String STYLE = resource("page.css");

  private Html() {}

  /** The one style sheet. */
  public static String style() {
    return STYLE;
  }

  static String form(Ask ask, String form, String fault) {
    StringBuilder html = new StringBuilder();
    html.append("<h1>").append(text(ask.title())).append("</h1>");
    note(html, "warning", ask.warning());
    html.append("<dl>");
    ask.lines()
        .forEach(
            line ->
                html.append("<div><dt>")
                    .append(text(line.name()))
                    .append("</dt><dd>")
                    .append(text(line.fact()))
                    .append("</dd></div>"));
    html.append("</dl>");
    note(html, "fault", fault);
    html.append("<form method=\"post\" autocomplete=\"off\">");
    if (ask.code() != null) {
      html.append("<p>请与网厅页面上显示的号码核对：</p><p class=\"code\" id=\"code\">")
          .append(text(ask.code()))
          .append("</p><p>两处号码<strong>完全一致</strong>才能确认；不一致请取消，并致电服务热线。</p>");
    }
    if (ask.kind().asksPin) {
      field(html, "pin", "当前密码", "current-password");
    }
    if (ask.kind().asksNewPin) {
      field(html, "new", "新密码", "new-password");
      field(html, "again", "再输入一次新密码", "new-password");
      html.append("<p class=\"hint\" id=\"rule\">").append(text(ask.rule().inWords()));
      html.append("。请勿使用生日、电话号码或连续、重复的数字。</p>");
    }
    html.append("<input type=\"hidden\" name=\"form\" value=\"").append(text(form));
    html.append("\">").append(ask.kind() == Ask.Kind.PICK ? numbers(ask) : "<p class=\"buttons\">");
    if (ask.kind() != Ask.Kind.PICK) {
      html.append("<button name=\"decision\" value=\"confirm\" class=\"main\">")
          .append(ask.code() == null ? "确认" : "号码一致，确认配对")
          .append("</button>");
    }
    html.append("<button name=\"decision\" value=\"cancel\" formnovalidate>取消</button>")
        .append("</p></form>");
    if (ask.kind() != Ask.Kind.AGREE) {
      html.append("<p class=\"hint\">密码只在本机的证书助手中输入，不会发送给网厅。</p>");
    }
    return page(ask.title(), html.toString());
  }

  private static String numbers(Ask ask) {
    StringBuilder html = new StringBuilder("<p>请选择网厅页面上正在显示的号码（只能选一次）：</p><p class=\"choices\">");
    ask.choices()
        .forEach(
            number ->
                html.append(
                    filled("<button name=\"decision\" value=\"%d\">%d</button>", number, number)));
    return html.append("</p><p class=\"buttons\">").toString();
  }

  /** The home page, with a field for the code that a hall's page shows. */
  static String home(List<String> halls, String fault) {
    StringBuilder html = new StringBuilder("<h1>证书助手正在运行</h1>");
    html.append("<p>请回到网上服务厅办理业务。</p>");
    note(html, "fault", fault);
    html.append(
            "<form method=\"post\" action=\"/errand\" autocomplete=\"off\"><p><label for=\"code\">")
        .append("网厅页面无法连接本机时，请在这里输入网厅页面显示的一次性号码：</label>")
        .append("<input id=\"code\" name=\"code\" maxlength=\"300\" required></p>");
    if (halls.size() > 1) {
      html.append("<p><label for=\"hall\">网厅</label><select id=\"hall\" name=\"hall\">");
      halls.forEach(hall -> html.append("<option>").append(text(hall)).append("</option>"));
      html.append("</select></p>");
    }
    html.append("<p class=\"buttons\"><button class=\"main\">继续</button></p></form>");
    return page("证书助手正在运行", html.toString());
  }

  /** A page that only says something. */
  public static String end(String title, String message, boolean good) {
    return page(
        title,
        filled(
            "<h1 id=\"end\" class=\"%s\">%s</h1><p>%s</p>",
            good ? "good" : "plain", text(title), text(message)));
  }

  private static void field(StringBuilder html, String name, String label, String complete) {
    html.append(filled("<p><label for=\"%s\">%s</label>", name, label))
        .append(filled("<input type=\"password\" id=\"%s\" name=\"%s\"", name, name))
        .append(filled(" maxlength=\"64\" required autocomplete=\"%s\"></p>", complete));
  }

  private static void note(StringBuilder html, String kind, String message) {
    if (message != null) {
      html.append(filled("<p class=\"note %s\" role=\"alert\">%s</p>", kind, text(message)));
    }
  }

  private static String page(String title, String body) {
    return filled(
        """
        <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%s - 证书助手</title>
        <link rel="stylesheet" href="/page.css"></head><body><header>证书助手
        <small>本页由您电脑上的证书助手显示</small></header><main>%s</main></body></html>
        """,
        text(title), body);
  }

  private static String filled(String template, Object... facts) {
    return String.format(Locale.ROOT, template, facts);
  }

  private static String text(String raw) {
    StringBuilder safe = new StringBuilder();
    Objects.requireNonNullElse(raw, "")
        .codePoints()
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .limit(400)
        .forEach(
            c -> {
              if ("&<>\"'".indexOf(c) >= 0) {
                safe.append("&#").append(c).append(';');
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }

  private static String resource(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
