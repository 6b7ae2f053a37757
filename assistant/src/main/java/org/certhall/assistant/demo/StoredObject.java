package org.certhall.assistant.demo;

import org.certhall.assistant.token.ObjectName;

/** A data object, sealed under the application's master key. */
record StoredObject(String name, Bytes sealed) {
  StoredObject {
    name = new ObjectName(name).value();
    if (sealed == null) {
      throw new IllegalArgumentException("object " + name + " is empty");
    }
  }
}
