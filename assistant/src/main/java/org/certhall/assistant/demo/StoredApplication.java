package org.certhall.assistant.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** An application as the file keeps it. */
record StoredApplication(
    String name,
    StoredPin userPin,
    StoredPin administratorPin,
    List<StoredKey> keys,
    List<StoredObject> objects) {

  StoredApplication {
    if (name == null || name.isBlank() || name.length() > 32) {
      throw new IllegalArgumentException("an application's name has 1 to 32 characters");
    }
    if (userPin == null || administratorPin == null) {
      throw new IllegalArgumentException("application " + name + " lacks a PIN");
    }
    keys = List.copyOf(keys);
    objects = List.copyOf(objects);
  }

  Optional<StoredKey> key(String id) {
    return keys.stream().filter(k -> k.id().equals(id)).findFirst();
  }

  Optional<StoredObject> object(String wanted) {
    return objects.stream().filter(o -> o.name().equals(wanted)).findFirst();
  }

  StoredApplication withUserPin(StoredPin pin) {
    return new StoredApplication(name, pin, administratorPin, keys, objects);
  }

  StoredApplication withAdministratorPin(StoredPin pin) {
    return new StoredApplication(name, userPin, pin, keys, objects);
  }

  /** The key in the place of one with its id, or at the end. */
  StoredApplication with(StoredKey key) {
    return withKeys(placed(keys, key, k -> k.id().equals(key.id())));
  }

  StoredApplication withoutKey(String id) {
    return withKeys(keys.stream().filter(k -> !k.id().equals(id)).toList());
  }

  StoredApplication with(StoredObject object) {
    return withObjects(placed(objects, object, o -> o.name().equals(object.name())));
  }

  StoredApplication withoutObject(String unwanted) {
    return withObjects(objects.stream().filter(o -> !o.name().equals(unwanted)).toList());
  }

  private StoredApplication withKeys(List<StoredKey> other) {
    return new StoredApplication(name, userPin, administratorPin, other, objects);
  }

  private StoredApplication withObjects(List<StoredObject> other) {
    return new StoredApplication(name, userPin, administratorPin, keys, other);
  }

  private static <T> List<T> placed(List<T> list, T item, Predicate<T> same) {
    List<T> copy = new ArrayList<>(list);
    for (int i = 0; i < copy.size(); i++) {
      if (same.test(copy.get(i))) {
        copy.set(i, item);
        return copy;
      }
    }
    copy.add(item);
    return copy;
  }
}
