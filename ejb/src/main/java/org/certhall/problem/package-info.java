/**
 * The one exception that crosses boundaries.
 *
 * <p>A {@link org.certhall.problem.Problem} is something the caller can do something about. Its
 * type is one of the closed {@link org.certhall.problem.ProblemType}; each WAR turns it into words
 * in one place. Inner causes never travel with it: what the caller cannot mend is an incident, not
 * a problem.
 */
package org.certhall.problem;
