package org.certhall.assistant.operation;

import java.util.Map;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.assistant.release.ReleaseResult;
import org.certhall.assistant.token.TokenException;

/** What came of a release, in words for its user and in codes for the hall's page. */
final class ReleaseOutcome {

  private ReleaseOutcome() {}

  static Outcome of(ReleaseResult result) {
    Map<String, Object> details = details(result);
    if (result.isDone()) {
      return Outcome.done(details);
    }
    String what =
        switch (result.error()) {
          case "REMOVED" -> "UKey 被拔出，新密码没有设置完成。请插好 UKey，回到网厅的订单再做一次。";
          case "PIN_INCORRECT" -> "网厅保管的管理员密码打不开这只 UKey。请联系服务热线或到受理网点办理。";
          case "PIN_LOCKED" -> "UKey 的管理员密码已锁定，无法再解锁。请到受理网点更换 UKey。";
          case "EXPIRED" -> "本次许可已超过 5 分钟。请回到网厅的订单重新开始。";
          case "JOURNAL" -> "本机无法记录操作过程，已经停止。请检查磁盘空间，再回到网厅的订单重新开始。";
          default -> "新密码没有设置完成。请不要拔出 UKey，回到网厅的订单再做一次。";
        };
    return Outcome.failed("release-stopped", what, details);
  }

  /** At the counter: whoever reads it is no subscriber. */
  static Outcome ofRotation(ReleaseResult result) {
    Map<String, Object> details = details(result);
    if (result.isDone()) {
      return Outcome.done(details);
    }
    String what =
        switch (result.error()) {
          case "REMOVED" -> "UKey 被拔出，管理员密码没有更换完成。请插好 UKey，回到柜台页面再做一次。";
          case "PIN_INCORRECT" -> "网厅保管的管理员密码打不开这只 UKey。请由主管处理。";
          case "PIN_LOCKED" -> "UKey 的管理员密码已锁定。请为持有者更换 UKey。";
          default -> "管理员密码没有更换完成。请不要拔出 UKey，回到柜台页面再做一次。";
        };
    return Outcome.failed("release-stopped", what, details);
  }

  private static Map<String, Object> details(ReleaseResult result) {
    return Map.of(
        "release", result.release(),
        "step", result.step().name(),
        "error", result.error(),
        "receiptTaken", result.receiptTaken());
  }

  /** Nothing was tried. */
  static Outcome of(ReleaseException e) {
    return switch (e.fault()) {
      case REFUSED -> Outcome.failed(e.getMessage(), "网厅没有同意本次操作。请回到网厅的订单查看原因。", Map.of());
      case UNREACHABLE -> Outcome.failed("hall-unreachable", "无法连接网厅，没有做任何改动。请检查网络后重试。", Map.of());
      case FORGED -> Outcome.failed("offer-forged", "收到的内容不是已配对网厅发出的，没有做任何改动。请联系服务热线。", Map.of());
      case PIN_RULE -> Outcome.again("新密码不符合要求。请按提示重新输入。");
      case EXPIRED, JOURNAL -> throw new IllegalStateException("told by a receipt", e);
    };
  }

  /** The token is not there, or does not say how many tries are left: nothing was asked for. */
  static Outcome of(TokenException e) {
    return Outcome.failed(TokenDesk.code(e.fault()), Questions.inWords(e.fault()), Map.of());
  }
}
