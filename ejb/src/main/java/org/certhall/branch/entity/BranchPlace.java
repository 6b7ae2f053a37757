package org.certhall.branch.entity;

/**
 * Where a branch stands and when it is open.
 *
 * @param region the administrative region, such as a district
 * @param address what a taxi driver understands
 * @param openHours in words, such as {@code 周一至周五 9:00-17:00}
 */
public record BranchPlace(String region, String address, String openHours) {}
