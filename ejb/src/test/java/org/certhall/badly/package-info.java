/** Classes that break the rules of the house on purpose: each rule is seen to bite on them. */
package org.certhall.badly;
