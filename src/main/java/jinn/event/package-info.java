/**
 * Event directories: telling every listener, and listening. May import kernel and text.
 */
package jinn.event;
