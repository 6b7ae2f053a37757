package org.certhall.database.boundary;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * The hall's one transactional data source; its address comes from configuration ({@code
 * certhall.database.*}).
 */
@Singleton
@DataSourceDefinition(
    name = "java:app/certhall",
    className = "${MPCONFIG=certhall.database.class:org.h2.jdbcx.JdbcDataSource}",
    url = "${MPCONFIG=certhall.database.url}",
    user = "${MPCONFIG=certhall.database.user:certhall}",
    password = "${MPCONFIG=certhall.database.password:}",
    minPoolSize = 2,
    maxPoolSize = 32)
public class HallDataSource {}
