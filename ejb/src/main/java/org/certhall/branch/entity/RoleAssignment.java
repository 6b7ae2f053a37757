package org.certhall.branch.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

/** A role in the hands of one member of staff; belongs to {@link Staff}. */
@Entity
@Table(name = "staff_role_assignment")
public class RoleAssignment {

  @Id private String id;

  @SuppressWarnings("UnusedVariable") // the column of the relation
  @ManyToOne
  @JoinColumn(name = "login_name")
  private Staff staff;

  @Enumerated(EnumType.STRING)
  @Column(name = "staff_role")
  private StaffRole role;

  @Column(name = "branch_code")
  private String branchCode;

  protected RoleAssignment() {}

  RoleAssignment(Staff staff, HeldRole held) {
    this.id = UUID.randomUUID().toString();
    this.staff = staff;
    this.role = held.role();
    this.branchCode = held.branch().map(BranchCode::text).orElse(null);
  }

  HeldRole held() {
    return new HeldRole(role, Optional.ofNullable(branchCode).map(BranchCode::new));
  }
}
