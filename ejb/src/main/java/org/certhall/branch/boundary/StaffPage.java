package org.certhall.branch.boundary;

import java.util.List;

/**
 * Some of the staff.
 *
 * @param all how many there are in the whole list
 * @param page which page this is, from zero
 * @param pages how many pages the list has, at least one
 */
public record StaffPage(List<StaffView> rows, long all, int page, int pages) {

  public StaffPage {
    rows = List.copyOf(rows);
  }
}
