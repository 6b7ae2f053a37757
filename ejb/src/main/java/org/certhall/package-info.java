/** The rules of the hall: one package a feature, each with its contract in package-info. */
package org.certhall;
