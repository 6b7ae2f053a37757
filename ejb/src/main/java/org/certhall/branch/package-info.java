/** Branches, staff, roles and who may do what. */
package org.certhall.branch;
