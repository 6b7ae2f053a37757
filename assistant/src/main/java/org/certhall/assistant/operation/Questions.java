package org.certhall.assistant.operation;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.pin.Answers;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.pin.Deed;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** Opens questions for a call, and turns a token's refusal into what the person reads. */
public final class Questions {

  private static final Duration LIFE = Duration.ofMinutes(5);

  /**
   * A question opened.
   *
   * @param request its name, to wait for its result
   * @param page where the person answers it
   */
  public record Opened(String request, String page) {}

  /** What a token is asked to do with the answers. */
  public interface TokenDeed {
    Map<String, Object> perform(Answers answers) throws TokenException;
  }

  private final OneTimePages pages;

  public Questions(OneTimePages pages) {
    this.pages = pages;
  }

  /** Asks the person; the deed follows when they agree. */
  public Opened open(Call call, Ask ask, TokenDeed deed) {
    String id = pages.open(call.grant().owner(), ask, LIFE, answers -> attempt(deed, answers));
    return new Opened(id, pages.address(id));
  }

  /** Asks the person; what comes of the deed is its own to say. */
  Opened openWhole(Call call, Ask ask, Deed deed) {
    String id = pages.open(call.grant().owner(), ask, LIFE, deed);
    return new Opened(id, pages.address(id));
  }

  OneTimePages.Result await(Call call, String request) {
    return pages.await(call.grant().owner(), request);
  }

  private static Outcome attempt(TokenDeed deed, Answers answers) {
    try {
      return Outcome.done(deed.perform(answers));
    } catch (TokenException e) {
      return refused(e);
    }
  }

  /** A token's refusal: a PIN can be typed again, anything else ends the question. */
  static Outcome refused(TokenException e) {
    return switch (e.fault()) {
      case PIN_INCORRECT -> wrong(e.triesLeft());
      case PIN_LENGTH, PIN_CHARACTERS -> Outcome.again("UKey 不接受这样的密码。请按提示重新输入。");
      default -> Outcome.failed(TokenDesk.code(e.fault()), inWords(e.fault()), Map.of());
    };
  }

  private static Outcome wrong(OptionalInt left) {
    if (left.isPresent() && left.getAsInt() == 0) {
      return Outcome.failed("pin-locked", inWords(TokenFault.PIN_LOCKED), Map.of("triesLeft", 0));
    }
    String tries = left.isPresent() ? "还可以尝试 " + left.getAsInt() + " 次，用完后证书将被锁定。" : "多次输错后证书将被锁定。";
    return Outcome.again("密码不正确。" + tries + "请核对后重新输入。");
  }

  static String inWords(TokenFault fault) {
    return switch (fault) {
      case REMOVED -> "没有找到 UKey，可能已被拔出。请插好 UKey，回到网厅重试。";
      case PIN_LOCKED -> "证书密码已锁定。请回到网厅办理解锁。";
      case NO_ROOM -> "UKey 空间不足。请到受理网点处理。";
      case WRONG_KEY -> "证书与 UKey 中的密钥不匹配，没有写入。请联系服务热线。";
      case MECHANISM_MISSING -> "这种 UKey 不支持所需的算法。请联系服务热线。";
      case BUSY -> "UKey 正被其他程序使用。请关闭其他证书程序后重试。";
      default -> "UKey 没有完成操作。请重新插入 UKey，回到网厅重试；仍不成功请联系服务热线。";
    };
  }
}
