package org.certhall.pairing.boundary;

import java.util.List;

/**
 * Some of the assistants that the hall knows.
 *
 * @param all how many there are in the whole list
 * @param page which page this is, from zero
 * @param pages how many pages the list has, at least one
 */
public record PairingPage(List<PairingRow> rows, long all, int page, int pages) {

  public PairingPage {
    rows = List.copyOf(rows);
  }
}
