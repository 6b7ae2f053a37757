package org.certhall.branch.boundary;

import java.util.Set;
import org.certhall.branch.control.Right;

/**
 * What the caller may do, for pages that hide what would be refused.
 *
 * @param branchCode null for those of the whole CA
 */
public record MyRights(String loginName, String fullName, String branchCode, Set<Right> rights) {}
