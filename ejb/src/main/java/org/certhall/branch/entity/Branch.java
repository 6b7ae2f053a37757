package org.certhall.branch.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.certhall.rights.entity.BranchCode;

/** 受理点: a place with a counter, where subscribers are served in person. */
@Entity
@Table(name = "branch")
public class Branch {

  @Id private String code;

  private String name;
  private String region;

  @Column(name = "open_hours")
  private String openHours;

  private String address;

  @Version private long version;

  protected Branch() {}

  /** Opens a branch. */
  public Branch(BranchCode code, String name, BranchPlace place) {
    this.code = code.text();
    this.name = name;
    relocate(place);
  }

  /** The branch now stands elsewhere, or opens at other hours. */
  public final void relocate(BranchPlace place) {
    this.region = place.region();
    this.address = place.address();
    this.openHours = place.openHours();
  }

  public BranchCode code() {
    return new BranchCode(code);
  }

  public String name() {
    return name;
  }

  public BranchPlace place() {
    return new BranchPlace(region, address, openHours);
  }
}
