package org.certhall.attachment.entity;

/** What a scan is a scan of. */
public enum DocumentKind {
  /** 申请表: the application form, stamped. */
  APPLICATION_FORM,
  /** 营业执照等: the organisation's licence, stamped. */
  ORGANISATION_LICENCE,
  /** 身份证件: a person's identity document. */
  IDENTITY_DOCUMENT
}
