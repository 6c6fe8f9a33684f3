/**
 * What people ask of services every day, and the wait until it is so. May import control, event,
 * loop, kernel and text.
 */
package jinn.manage;
