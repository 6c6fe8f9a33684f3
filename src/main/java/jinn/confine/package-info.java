/**
 * What a program is kept from: the plan that options make, the order of mounts, and the code that
 * performs them. May import option, system, kernel, value and text.
 */
package jinn.confine;
