/**
 * The scanner: one supervisor for each service of a scan directory, and what pid 1 owes its
 * orphans. May import loop, control, kernel and text.
 */
package jinn.scan;
