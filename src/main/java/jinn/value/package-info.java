/** What crosses the boundary: descriptors, pids, signals, times, errors and results. */
package jinn.value;
