package org.certhall.policy.entity;

/** The words of one edition of an agreement, in both languages. */
public record AgreementText(
    String code, String edition, String titleZh, String titleEn, String wordsZh, String wordsEn) {}
