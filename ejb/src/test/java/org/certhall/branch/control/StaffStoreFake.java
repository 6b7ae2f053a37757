package org.certhall.branch.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;

/** Staff in memory. */
public class StaffStoreFake implements StaffStore {

  private final Map<String, Staff> staff = new TreeMap<>();

  /** The names whose failures were counted, known or not. */
  public final List<String> failures = new ArrayList<>();

  @Override
  public Optional<Staff> find(LoginName name) {
    return Optional.ofNullable(staff.get(name.text()));
  }

  @Override
  public List<Staff> all() {
    return List.copyOf(staff.values());
  }

  @Override
  public void add(Staff colleague) {
    staff.put(colleague.loginName().text(), colleague);
  }

  @Override
  public boolean isEmpty() {
    return staff.isEmpty();
  }

  @Override
  public void countFailure(String typedName) {
    failures.add(typedName);
  }
}
