package org.certhall.assistant.channel;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** The calls of the hall's pages, under {@code /v1/}. */
final class PageCalls {

  /** A call before any grant: greeting and pairing. */
  interface Opening {
    Object perform(From from, byte[] body);
  }

  /**
   * Whose call it is.
   *
   * @param at where we were called: a greeting names it
   */
  record From(String origin, String at) {}

  /** What is asked, and by which authority. */
  record Asking(String name, String grant, String proof) {}

  private final String host;
  private final Origins origins;
  private final Map<String, Opening> openings;
  private final Map<String, Operation> operations;
  private final GrantCheck grants;
  private final OriginLimit limit = new OriginLimit();

  PageCalls(
      String host,
      Origins origins,
      Map<String, Opening> openings,
      List<Operation> operations,
      GrantCheck grants) {
    this.host = host;
    this.origins = origins;
    this.openings = Map.copyOf(openings);
    this.operations =
        operations.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    this.grants = grants;
  }

  Answer answer(Asked asked, String name) throws IOException {
    String origin = asked.header("Origin");
    if (!asked.hasHeader("Origin") || "null".equals(origin)) {
      throw new Refusal(RefusalType.ORIGIN_MISSING, "only pages of a hall may ask");
    }
    if (!origins.mayAsk(origin)) {
      throw new Refusal(RefusalType.ORIGIN_NOT_GRANTED, "not a page of a known hall");
    }
    try {
      limit.enter(origin);
    } catch (Refusal refusal) {
      return Answer.refusal(refusal).readableBy(origin);
    }
    try {
      return "OPTIONS".equals(asked.method())
          ? preflight(asked).readableBy(origin)
          : call(asked, origin, name).readableBy(origin);
    } catch (Refusal refusal) {
      return Answer.refusal(refusal).readableBy(origin);
    } finally {
      limit.leave(origin);
    }
  }

  private static Answer preflight(Asked asked) {
    Answer answer =
        new Answer(204, Map.of(), new byte[0])
            .with("Access-Control-Allow-Methods", "POST")
            .with(
                "Access-Control-Allow-Headers",
                "Content-Type, X-CertHall, X-CertHall-Grant, X-CertHall-Proof")
            .with("Access-Control-Max-Age", "600");
    return "true".equals(asked.header("Access-Control-Request-Private-Network"))
        ? answer.with("Access-Control-Allow-Private-Network", "true")
        : answer;
  }

  private Answer call(Asked asked, String origin, String name) throws IOException {
    asked.demandMethod("POST");
    if (!"1".equals(asked.header("X-CertHall"))) {
      throw new Refusal(RefusalType.HEADER_MISSING, "X-CertHall: 1");
    }
    byte[] body = asked.json();
    return obey(
        new From(origin, host),
        new Asking(name, asked.header("X-CertHall-Grant"), asked.header("X-CertHall-Proof")),
        body,
        grant -> {});
  }

  /** What is the same for every way by which a call comes; the limit sees the grant. */
  Answer obey(From from, Asking asking, byte[] body, Consumer<Grant> limit) {
    String name = asking.name();
    Opening opening = openings.get(name);
    if (opening != null) {
      return Answer.json(200, opening.perform(from, body));
    }
    GrantCheck.Allowed allowed =
        grants.check(from.origin(), name, asking.grant(), asking.proof(), body);
    limit.accept(allowed.grant());
    Answer answer = perform(name, new Call(allowed.grant(), body));
    return answer.with(
        "X-CertHall-Answer",
        allowed
            .keys()
            .proveAnswer(answer.status(), allowed.grant().id(), allowed.number(), answer.body()));
  }

  /** What the operation refuses is proved to the page like any other answer. */
  private Answer perform(String name, Call call) {
    Operation operation = operations.get(name);
    try {
      if (operation == null) {
        throw new Refusal(RefusalType.NOT_FOUND, "no such operation");
      }
      return Answer.json(200, operation.perform(call));
    } catch (Refusal refusal) {
      return Answer.refusal(refusal);
    }
  }
}
