/** Pages that look further into the house than a shell may: the rule is seen to bite on each. */
package org.certhall.web.badly;
