/**
 * Watching a daemon that went to the background by itself. May import loop, kernel and text.
 */
package jinn.background;
