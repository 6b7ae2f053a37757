package org.certhall.branch.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

/** A member of staff, the roles in their hands, and what opens the console to them. */
@Entity
@Table(name = "staff")
public class Staff {

  /** Also a login name, which stands for the name of the first administrator. */
  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}\\p{N} ._·'-]{0,63}");

  @Id
  @Column(name = "login_name")
  private String loginName;

  @Column(name = "full_name")
  private String fullName;

  @Column(name = "password_hash")
  private String passwordHash;

  @Enumerated(EnumType.STRING)
  private StaffState state;

  @Column(name = "failed_sign_ins")
  private int failedSignIns;

  @Column(name = "signed_in_at")
  private Instant signedInAt;

  @Column(name = "once_password_until")
  private Instant oncePasswordUntil;

  @OneToMany(
      mappedBy = "staff",
      cascade = CascadeType.ALL,
      orphanRemoval = true,
      fetch = FetchType.EAGER)
  private List<RoleAssignment> assignments = new ArrayList<>();

  @Column(name = "credential_version")
  private long credentialVersion;

  @Version private long version;

  protected Staff() {}

  /** A new colleague, still without any role, with a password of their own. */
  public Staff(LoginName loginName, String fullName, PasswordHash password) {
    this.loginName = loginName.text();
    this.fullName = wellFormed(fullName);
    this.passwordHash = password.text();
    this.state = StaffState.ACTIVE;
  }

  private static String wellFormed(String fullName) {
    String name = fullName == null ? "" : fullName.strip();
    if (!FULL_NAME.matcher(name).matches()) {
      throw Problem.of(ProblemType.PERSON_NAME_WRONG).at("fullName");
    }
    return name;
  }

  /** Gives a role; one that is already held is left as it is. */
  public void entrust(HeldRole held) {
    if (held.role() == StaffRole.SYSTEM) {
      throw Problem.of(ProblemType.ROLE_NOT_FOR_PEOPLE);
    }
    if (!roles().contains(held)) {
      assignments.add(new RoleAssignment(this, held));
    }
  }

  /** Takes a role back, from this moment. */
  public void relieveOf(HeldRole held) {
    assignments.removeIf(assignment -> assignment.held().equals(held));
  }

  public void lock() {
    state = StaffState.LOCKED;
  }

  public void unlock() {
    state = StaffState.ACTIVE;
    failedSignIns = 0;
  }

  /** A password that somebody else has seen: it lets its reader do nothing but choose another. */
  public void handOutPassword(PasswordHash password, Instant until) {
    replace(password);
    oncePasswordUntil = until;
    failedSignIns = 0;
  }

  public void choosePassword(PasswordHash password) {
    replace(password);
    oncePasswordUntil = null;
    failedSignIns = 0;
  }

  /** What was opened with the old one is shut. */
  private void replace(PasswordHash password) {
    passwordHash = password.text();
    credentialVersion++;
  }

  /** How many passwords there have been before this one. */
  public long credentialVersion() {
    return credentialVersion;
  }

  public void signedIn(Instant at) {
    signedInAt = at;
    failedSignIns = 0;
  }

  public LoginName loginName() {
    return new LoginName(loginName);
  }

  public String fullName() {
    return fullName;
  }

  /** Whether the password still has to be replaced by one that only its owner knows. */
  public boolean mustChoosePassword() {
    return oncePasswordUntil != null;
  }

  /** Whether the password, where it is right, opens the console. */
  public boolean mayEnterAt(Instant now) {
    return state == StaffState.ACTIVE
        && (oncePasswordUntil == null || now.isBefore(oncePasswordUntil));
  }

  public PasswordHash passwordHash() {
    return new PasswordHash(passwordHash);
  }

  public StaffState state() {
    return state;
  }

  public int failedSignIns() {
    return failedSignIns;
  }

  /** Null when the colleague has never signed in. */
  public Instant signedInAt() {
    return signedInAt;
  }

  /** The roles that are written down, whether or not the state lets them count. */
  public Set<HeldRole> roles() {
    return assignments.stream().map(RoleAssignment::held).collect(Collectors.toUnmodifiableSet());
  }

  /** The roles that count now: none of somebody locked, or whose password another person knows. */
  public Set<HeldRole> effectiveRoles() {
    return state == StaffState.ACTIVE && !mustChoosePassword() ? roles() : Set.of();
  }
}
