/** The pages of an unlock: one view bean a step; no rule of its own. */
package org.certhall.web.unlock;
