/**
 * Services for those who look: what their directories tell, and how it is shown. For programs
 * alone; may import {@code jinn.journal}, control, event, loop, kernel and what these may.
 */
package jinn.view;
