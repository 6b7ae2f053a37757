package org.certhall.authority.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasterKeyDigestsTest {

  private final Digests digests = new MasterKeyDigests(new FixedMasterKeys(1));

  @Test
  void whenValueIsTheSame_thenIndexIsTheSame() {
    assertThat(digests.blindIndex("mobile", "13771000000"))
        .isEqualTo(digests.blindIndex("mobile", "13771000000"))
        .matches("[0-9a-f]{64}");
  }

  @Test
  void whenPurposeDiffers_thenIndexDiffers() {
    assertThat(digests.blindIndex("mobile", "13771000000"))
        .isNotEqualTo(digests.blindIndex("resident-id", "13771000000"));
  }

  @Test
  void whenComputedElsewhere_thenItIsTheSame() {
    // openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:(5a x 32)
    //   -kdfopt info:"certhall blind index 1 mobile" HKDF, then openssl dgst -mac HMAC
    assertThat(digests.blindIndex("mobile", "13771000000"))
        .isEqualTo("6cfd81364848dd05c6c6aeb5224d5719322f12a42db0a852805336458cf02473");
  }
}
