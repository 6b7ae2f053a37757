package org.certhall.policy.entity;

import java.util.Set;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinRule;

/**
 * What a channel allows and promises.
 *
 * @param imageBytes the largest file taken as a scan
 * @param workingDays promised for a manual review
 * @param workingHours within which that promise ends
 * @param releasesPerOrder how often an administrator PIN may be released for one order
 */
public record ChannelTerms(
    PinRule pin,
    Set<ImageType> imageTypes,
    int imageBytes,
    Set<UnlockWay> unlockWays,
    String hotline,
    int workingDays,
    WorkingHours workingHours,
    int releasesPerOrder,
    int releasesPerTokenDay) {

  private static final int MOST_IMAGE_BYTES = 20 << 20;

  public ChannelTerms {
    imageTypes = Set.copyOf(imageTypes);
    unlockWays = Set.copyOf(unlockWays);
    require(!imageTypes.isEmpty(), "imageTypes");
    require(imageBytes > 0 && imageBytes <= MOST_IMAGE_BYTES, "imageBytes");
    require(hotline != null && !hotline.isBlank() && hotline.length() <= 32, "hotline");
    require(workingDays > 0, "workingDays");
    require(workingHours != null, "workingHours");
    require(releasesPerOrder > 0, "releasesPerOrder");
    require(releasesPerTokenDay > 0, "releasesPerTokenDay");
  }

  private static void require(boolean right, String field) {
    if (!right) {
      throw Problem.of(ProblemType.MALFORMED).at(field);
    }
  }
}
