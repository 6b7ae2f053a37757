package org.certhall.assistant.errand;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.certhall.assistant.channel.CarriedCalls;
import org.certhall.assistant.channel.CodeDoor;
import org.certhall.assistant.channel.Errand;
import org.certhall.assistant.channel.Origins;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.pin.Answers;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.wire.HallException;
import org.certhall.assistant.wire.OneTime;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Ticker;

/** Brings codes to halls, asks the user for the number, and serves what is then open. */
public final class Errands implements CodeDoor, AutoCloseable {

  private static final Duration TO_PICK = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int LINES = 4;
  private static final int CALLS = 16;

  private final IdentityKey identity;
  private final Origins origins;
  private final HallPins pins;
  private final OneTimePages pages;
  private final CarriedCalls calls;
  private final Function<String, HallDoor> doors;
  private final Ticker ticker;
  private final Semaphore places = new Semaphore(LINES);
  private final ExecutorService turns = Executors.newFixedThreadPool(2, Errands::quiet);
  private final ExecutorService work = Executors.newFixedThreadPool(CALLS, Errands::quiet);

  public Errands(
      IdentityKey identity,
      Origins origins,
      HallPins pins,
      OneTimePages pages,
      CarriedCalls calls,
      Function<String, HallDoor> doors,
      Ticker ticker) {
    this.identity = identity;
    this.origins = origins;
    this.pins = pins;
    this.pages = pages;
    this.calls = calls;
    this.doors = doors;
    this.ticker = ticker;
  }

  @Override
  public List<String> halls() {
    return origins.halls();
  }

  @Override
  public String bring(String chosen, String typed) {
    HallCode code = HallCode.read(typed);
    String hall = known(code.hall().isEmpty() ? chosen : code.hall());
    HallDoor door = doors.apply(hall);
    String nonce = OneTime.value();
    try {
      HallDoor.Taken taken =
          door.take(
              identity.sign(
                  "certhall-errand-take+jwt",
                  Map.of(
                      "hall", hall, "code", code.code(), "nonce", nonce, "pinned", pinned(hall))));
      taken.rollovers().forEach(pins::rollOver);
      ErrandWords words =
          ErrandWords.read(
              taken.statement(), hall, nonce, identity.thumbprint(), pins.of(hall).orElse(null));
      return ask(words, door, taken.line());
    } catch (HallException e) {
      throw refused(e);
    }
  }

  /** The thumbprint of the hall's key that we hold, or empty. */
  private String pinned(String hall) {
    return pins.of(hall).map(HallPin::thumbprint).orElse("");
  }

  /** Nothing is sent to a hall that somebody's link names and we do not know. */
  private String known(String hall) {
    List<String> all = origins.halls();
    String meant = hall.isEmpty() && !all.isEmpty() ? all.get(0) : hall;
    if (!all.contains(meant)) {
      throw new Refusal(RefusalType.HALL_UNKNOWN, "本机的证书助手不认识这个号码所属的网厅，没有进行任何操作。");
    }
    return meant;
  }

  private String ask(ErrandWords words, HallDoor door, String line) {
    if (!origins.mayAsk(words.errand().origin())) {
      throw new Refusal(RefusalType.ORIGIN_NOT_GRANTED, "网厅页面的地址不在允许的范围内，没有进行任何操作。");
    }
    String id =
        pages.open(
            "errand " + words.errand().id(),
            words.asked(pins.of(words.errand().hall()).isPresent()),
            TO_PICK,
            answers -> pick(words.errand(), door, line, answers));
    return pages.address(id);
  }

  private Outcome pick(Errand errand, HallDoor door, String line, Answers answers) {
    try {
      if (!door.pick(line, Integer.parseInt(new String(answers.pin())))) {
        return Outcome.failed(
            "wrong-number", "号码与网厅页面上的不一致，本次连接已结束。如果号码是别人告诉您的，请致电服务热线。", Map.of());
      }
    } catch (HallException e) {
      return Outcome.failed("hall-refused", refused(e).getMessage(), Map.of());
    }
    if (!places.tryAcquire()) {
      return Outcome.failed("too-many", "本机已有多个连接。请关闭其他网厅页面后重试。", Map.of());
    }
    serve(new ErrandLine(errand, door, line, calls, work, ticker));
    return Outcome.done(Map.of());
  }

  private void serve(ErrandLine line) {
    CompletableFuture.delayedExecutor(BETWEEN.toMillis(), TimeUnit.MILLISECONDS, turns)
        .execute(
            () -> {
              if (line.turn()) {
                serve(line);
              } else {
                places.release();
              }
            });
  }

  private static Refusal refused(HallException e) {
    String words =
        e.refusal().isPresent() ? "网厅不接受这个号码：可能输错、已用过，或已超过两分钟。请在网厅页面重新获取。" : "无法连接网厅。请检查网络后重试。";
    return new Refusal(RefusalType.CODE_REFUSED, words);
  }

  private static Thread quiet(Runnable work) {
    Thread thread = new Thread(work, "errand");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    turns.shutdownNow();
    work.shutdownNow();
  }
}
