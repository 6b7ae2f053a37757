/** What a measurement puts into a copy of {@code hall.ear}; never part of what is delivered. */
package org.certhall.bench.inside;
