package org.certhall.rights.entity;

/** What a member of staff is entrusted with, at one branch or for the whole CA. */
public enum StaffRole {
  /** 受理员: counter clerk. */
  CLERK,
  /** 审核员: reviewer. */
  REVIEWER,
  /** 客服: customer service. */
  CUSTOMER_SERVICE,
  /** 财务: finance. */
  FINANCE,
  /** 主管: supervisor. */
  SUPERVISOR,
  /** 审计员: auditor. */
  AUDITOR,
  /** 系统管理员: administrator. */
  ADMINISTRATOR,
  /** Jobs; no person can hold it. */
  SYSTEM
}
