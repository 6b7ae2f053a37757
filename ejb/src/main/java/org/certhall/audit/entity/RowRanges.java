package org.certhall.audit.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A set of row numbers, written as {@code 3-5,9}. */
public record RowRanges(SortedSet<Long> numbers) {

  public static final RowRanges NONE = new RowRanges(new TreeSet<>());

  public RowRanges {
    numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
  }

  /** All from the first to the last; none where the last comes before. */
  public static RowRanges between(long first, long last) {
    SortedSet<Long> numbers = new TreeSet<>();
    for (long number = first; number <= last; number++) {
      numbers.add(number);
    }
    return new RowRanges(numbers);
  }

  public static RowRanges ofRows(List<AuditRecord> rows) {
    SortedSet<Long> numbers = new TreeSet<>();
    rows.forEach(row -> numbers.add(row.number()));
    return new RowRanges(numbers);
  }

  public RowRanges without(RowRanges others) {
    SortedSet<Long> rest = new TreeSet<>(numbers);
    rest.removeAll(others.numbers);
    return new RowRanges(rest);
  }

  /** Reads what {@link #text()} wrote. */
  public static RowRanges of(String text) {
    SortedSet<Long> numbers = new TreeSet<>();
    if (text != null && !text.isEmpty()) {
      Arrays.stream(text.split(",", -1)).forEach(range -> addRange(numbers, range));
    }
    return new RowRanges(numbers);
  }

  private static void addRange(SortedSet<Long> numbers, String range) {
    String[] ends = range.split("-", -1);
    long first = Long.parseLong(ends[0]);
    long last = Long.parseLong(ends[ends.length - 1]);
    if (ends.length > 2 || last - first > 100_000) {
      throw new IllegalArgumentException("not a range of row numbers");
    }
    for (long number = first; number <= last; number++) {
      numbers.add(number);
    }
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    long first = 0;
    long last = -1;
    for (long number : numbers) {
      if (number != last + 1 || last < 0) {
        append(text, first, last);
        first = number;
      }
      last = number;
    }
    append(text, first, last);
    return text.toString();
  }

  private static void append(StringBuilder text, long first, long last) {
    if (last < 0) {
      return;
    }
    text.append(text.isEmpty() ? "" : ",").append(first);
    if (last > first) {
      text.append('-').append(last);
    }
  }

  public long size() {
    return numbers.size();
  }

  public boolean isEmpty() {
    return numbers.isEmpty();
  }

  @Override
  public String toString() {
    return text();
  }
}
