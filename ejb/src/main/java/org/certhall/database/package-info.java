/**
 * The data source, the migrations that make its tables, and how values lie in its columns. No rule
 * enters here.
 */
package org.certhall.database;
