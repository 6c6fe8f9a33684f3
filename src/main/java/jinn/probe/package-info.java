/**
 * Asking a program again and again whether a service is ready. May import loop, event, kernel and
 * text.
 */
package jinn.probe;
