package org.certhall.assistant.pkcs11;

import java.util.ArrayList;
import java.util.List;

/** Attributes of an object to find or to make. */
final class Template {
  private final List<Entry> entries = new ArrayList<>();

  /** An attribute: a flag, a number, or bytes. */
  record Entry(long type, Object value) {}

  static Template of(long objectClass) {
    return new Template().with(Ck.A_CLASS, objectClass);
  }

  Template with(long type, boolean flag) {
    entries.add(new Entry(type, flag));
    return this;
  }

  Template with(long type, long number) {
    entries.add(new Entry(type, number));
    return this;
  }

  Template with(long type, byte[] bytes) {
    entries.add(new Entry(type, bytes.clone()));
    return this;
  }

  List<Entry> entries() {
    return List.copyOf(entries);
  }
}
