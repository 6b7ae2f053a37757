package org.certhall.audit.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class RowRangesTest {

  @Test
  void whenNumbersFollowEachOther_thenTheyAreWrittenAsARange() {
    assertThat(new RowRanges(new TreeSet<>(List.of(9L, 3L, 4L, 5L))).text()).isEqualTo("3-5,9");
    assertThat(RowRanges.NONE.text()).isEmpty();
  }

  @Test
  void whenTextIsHostile_thenItIsRefused() {
    for (String text : new String[] {"1-", "a", "1-2-3", "1-9999999999", ",", "-1"}) {
      assertThatThrownBy(() -> RowRanges.of(text))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Property
  void whenWrittenAndRead_thenItIsTheSame(
      @ForAll List<@LongRange(min = 0, max = 60) Long> numbers) {
    RowRanges ranges = new RowRanges(new TreeSet<>(numbers));
    assertThat(RowRanges.of(ranges.text())).isEqualTo(ranges);
  }

  @Test
  void whenSomeAreTakenAway_thenTheRestStays() {
    RowRanges all = RowRanges.between(3, 9);
    assertThat(all.without(RowRanges.of("1-4,7"))).hasToString("5-6,8-9");
    assertThat(all).hasToString("3-9");
    assertThat(RowRanges.between(4, 3)).isEqualTo(RowRanges.NONE);
  }
}
