package org.certhall.assistant.errand;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.certhall.assistant.channel.Errand;
import org.certhall.assistant.channel.ErrandPurpose;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Statement;

/**
 * What the hall says that a code is for, verified.
 *
 * @param name what people call the hall
 * @param choices one of them stands on the hall's page
 */
record ErrandWords(Errand errand, String name, List<Integer> choices) {

  private static final String TYPE = "certhall-errand+jwt";

  record Claims(
      String hall,
      String name,
      String origin,
      String errand,
      ErrandPurpose purpose,
      String order,
      List<Integer> choices,
      String assistant,
      String nonce) {

    boolean isWhole() {
      return Stream.of(hall, name, origin, errand, purpose, choices, assistant, nonce)
          .allMatch(Objects::nonNull);
    }
  }

  /**
   * Reads the hall's words.
   *
   * @param pin the hall's, if we are paired: then nobody else speaks for it. Without one the
   *     connection alone says who speaks, and nothing but pairing can follow.
   */
  static ErrandWords read(
      String compact, String hall, String nonce, String assistant, HallPin pin) {
    Statement statement = Statement.read(compact, TYPE);
    Claims claims = statement.claims(Claims.class);
    boolean good =
        claims.isWhole()
            && hall.equals(claims.hall())
            && nonce.equals(claims.nonce())
            && assistant.equals(claims.assistant())
            && claims.choices().stream().allMatch(one -> one != null && one >= 10 && one <= 99)
            && statement.isSignedBy(pin == null ? statement.ownKey() : pin.publicKey());
    if (!good) {
      throw new Refusal(RefusalType.HALL_UNKNOWN, "对方不是已配对的网厅，没有进行任何操作。请联系服务热线。");
    }
    return new ErrandWords(
        new Errand(
            claims.errand(), claims.hall(), claims.origin(), claims.purpose(), claims.order()),
        claims.name(),
        claims.choices());
  }

  /** What the user is asked. */
  Ask asked(boolean paired) {
    Ask ask =
        Ask.toPick(choices, "网厅页面请求连接本机", name, errand.hall())
            .about("用途", errand.purpose().inWords());
    if (errand.order() != null) {
      ask = ask.about("订单", errand.order());
    }
    return paired ? ask : ask.about("配对", "本机尚未与这个网厅配对，接下来需要核对六位号码");
  }
}
