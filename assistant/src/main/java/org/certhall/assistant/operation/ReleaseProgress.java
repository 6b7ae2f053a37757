package org.certhall.assistant.operation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.release.Progress;
import org.certhall.assistant.release.ReleaseStep;

/** {@code releaseProgress}: how far the release of the granted order has come. */
public final class ReleaseProgress implements Operation {

  private static final int MOST = 64;

  record Nothing() {}

  private final Map<String, ReleaseStep> reached = new ConcurrentHashMap<>();

  Progress of(String order) {
    if (reached.size() > MOST) {
      reached.clear();
    }
    return step -> reached.put(order, step);
  }

  @Override
  public String name() {
    return "releaseProgress";
  }

  @Override
  public Object perform(Call call) {
    call.read(Nothing.class);
    String order = call.grant().order();
    ReleaseStep step = order == null ? null : reached.get(order);
    return Map.of("step", step == null ? "" : step.name());
  }
}
