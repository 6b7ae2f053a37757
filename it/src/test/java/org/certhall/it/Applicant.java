package org.certhall.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A person outside who applies for an unlock, step by step, in a browser of their own. */
final class Applicant implements AutoCloseable {

  private static final Pattern CODE = Pattern.compile("(?<![\\dU])(\\d{6})(?![\\d-])");

  final BrowserContext person;
  final Page page;

  /** What the browser complained about: a page that breaks its own policy shows here. */
  final List<String> complaints = new ArrayList<>();

  private final Hall hall;

  Applicant(Hall hall, Screen screen, int width) {
    this.hall = hall;
    this.person = screen.person(width);
    this.page = person.newPage();
    page.addInitScript(
        "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy: ' + e.violatedDirective + ' ' + e.blockedURI))");
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
  }

  Page open(String path) {
    page.navigate(hall.uri(path).toString());
    return page;
  }

  void lookUp(String token) {
    open("/unlock/");
    field("token:tokenSerial").fill(token);
    press("token:find");
  }

  /** From the token to the form: the number of the order that began. */
  String begin(String token) {
    lookUp(token);
    return agree();
  }

  /** From the token that was found, over the agreements: the number of the order that began. */
  String agree() {
    press("next");
    field("agree:accepted").check();
    press("agree:begin");
    return page.locator("#order-number").innerText();
  }

  void verify(String name, String residentId, String mobile) {
    field("handler:personName").fill(name);
    field("handler:residentId").fill(residentId);
    field("handler:mobile").fill(mobile);
    press("handler:send");
    field("handler:code").fill(lastCode());
    press("handler:confirm");
  }

  void upload(String document, FilePayload file) {
    Locator card = page.locator("[data-document=" + document + "]");
    leaving(() -> card.locator("input[type=file]").setInputFiles(file));
  }

  void submit(String email) {
    press("documents:next");
    field("confirm:email").fill(email);
    press("confirm:submit");
  }

  /** A whole application for an organisation's token: the number of the order. */
  String apply(String token, String name, String residentId, String mobile) {
    String number = begin(token);
    fillIn(name, residentId, mobile);
    return number;
  }

  /** What an order that began still needs, until it is submitted. */
  void fillIn(String name, String residentId, String mobile) {
    verify(name, residentId, mobile);
    upload("APPLICATION_FORM", scan("form.jpg", "jpeg"));
    upload("ORGANISATION_LICENCE", scan("licence.png", "png"));
    submit("handler@example.cn");
  }

  /** Calls an order off that is still in this browser. */
  void callOff(String number) {
    open("/orders/order.xhtml?order=" + number);
    field("cancel:sure").check();
    press("cancel:go");
  }

  /** The code of the latest message, as the sandbox's telephone shows it. */
  String lastCode() {
    Page phone = person.newPage();
    phone.navigate(hall.uri("/sandbox/").toString());
    Matcher code = CODE.matcher(phone.locator(".sms").first().innerText());
    phone.close();
    if (!code.find()) {
      throw new AssertionError("no code on the sandbox telephone");
    }
    return code.group(1);
  }

  Locator field(String id) {
    return page.locator("[id='" + id + "']");
  }

  void press(String id) {
    leaving(() -> field(id).click());
  }

  /** Does what leads to another page, or to this one again, and waits until it is there. */
  private void leaving(Runnable deed) {
    page.evaluate("window.leaving = true");
    deed.run();
    page.waitForFunction("() => !window.leaving && document.readyState === 'complete'");
  }

  static FilePayload scan(String name, String format) {
    BufferedImage picture = new BufferedImage(800, 600, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 800, 600);
    pen.setColor(Color.BLACK);
    pen.drawString("demo scan", 100, 100);
    pen.setColor(Color.RED);
    pen.drawOval(500, 350, 150, 150);
    pen.dispose();
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(picture, format, out);
      return new FilePayload(name, "image/" + format, out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    person.close();
  }
}
