/**
 * The hall's database: its data source, the migrations that make its tables, how values lie in its
 * columns, and what makes a commit durable.
 *
 * <p>No table of a feature and no rule may enter: a feature brings its own migration and its own
 * store.
 */
package org.certhall.database;
