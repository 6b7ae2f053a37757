package org.certhall.subscriber.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.Sealer;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.ResidentId;
import org.certhall.subscriber.entity.SealedIdentity;

/** Seals identity and mobile numbers for one row, and makes the digests by which they are found. */
@Dependent
public class IdentitySeals {

  private static final String RESIDENT_ID = "identity.resident-id";
  private static final String MOBILE = "identity.mobile";

  private final Sealer sealer;
  private final Digests digests;

  @Inject
  public IdentitySeals(Sealer sealer, Digests digests) {
    this.sealer = sealer;
    this.digests = digests;
  }

  public SealedIdentity seal(ResidentId id, String rowId) {
    return seal(RESIDENT_ID, id.value(), rowId);
  }

  public SealedIdentity seal(MobileNumber mobile, String rowId) {
    return seal(MOBILE, mobile.value(), rowId);
  }

  public ResidentId residentId(SealedIdentity kept, String rowId) {
    return new ResidentId(open(RESIDENT_ID, kept, rowId));
  }

  public MobileNumber mobile(SealedIdentity kept, String rowId) {
    return new MobileNumber(open(MOBILE, kept, rowId));
  }

  public String index(ResidentId id) {
    return digests.blindIndex(RESIDENT_ID, id.value());
  }

  public String index(MobileNumber mobile) {
    return digests.blindIndex(MOBILE, mobile.value());
  }

  private SealedIdentity seal(String purpose, String number, String rowId) {
    return new SealedIdentity(
        sealer.seal(purpose, rowId, number.getBytes(StandardCharsets.UTF_8)),
        digests.blindIndex(purpose, number));
  }

  private String open(String purpose, SealedIdentity kept, String rowId) {
    return new String(sealer.open(purpose, rowId, kept.sealedBytes()), StandardCharsets.UTF_8);
  }
}
