package org.certhall.database.boundary;

import javax.sql.DataSource;
import org.certhall.database.control.Durability;

/** The hall's own syncing, outside its container. */
public final class SyncsAlone implements Durability {

  private final JdbcDurability durability;

  public SyncsAlone(DataSource source) {
    durability = new JdbcDurability(source);
    durability.look();
  }

  @Override
  public void sync() {
    durability.sync();
  }
}
