package org.certhall.branch.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffState;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

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
  public List<Staff> page(String text, int first, int most) {
    return matching(text).skip(first).limit(most).toList();
  }

  @Override
  public long count(String text) {
    return matching(text).count();
  }

  @Override
  public long otherAdministrators(LoginName than) {
    return staff.values().stream()
        .filter(one -> one.state() == StaffState.ACTIVE && !one.loginName().equals(than))
        .filter(one -> one.roles().contains(HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR)))
        .count();
  }

  private Stream<Staff> matching(String text) {
    return staff.values().stream()
        .filter(one -> one.loginName().text().contains(text) || one.fullName().contains(text));
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
