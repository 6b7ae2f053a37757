package org.certhall.rotation.boundary;

import java.time.Instant;
import org.certhall.rotation.entity.Rotation;
import org.certhall.rotation.entity.RotationState;

/**
 * A rotation as the counter sees it.
 *
 * @param ofRetired whether a supervisor has put a value that was replaced in the place of CURRENT
 */
public record RotationView(
    String number,
    RotationState state,
    String token,
    String application,
    String begunBy,
    Instant begunAt,
    boolean ofRetired) {

  static RotationView of(Rotation rotation) {
    return new RotationView(
        rotation.number().value(),
        rotation.state(),
        rotation.token().value(),
        rotation.application().value(),
        rotation.begunBy(),
        rotation.begunAt(),
        rotation.retiredPin().isPresent());
  }
}
