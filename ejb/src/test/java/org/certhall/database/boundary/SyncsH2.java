package org.certhall.database.boundary;

import javax.sql.DataSource;
import org.certhall.database.control.Durability;

/** The hall's own syncing, outside its container. */
public final class SyncsH2 implements Durability {

  private final JdbcDurability durability;

  public SyncsH2(DataSource source) {
    durability = new JdbcDurability(source);
    durability.look();
  }

  @Override
  public void sync() {
    durability.sync();
  }
}
