/** One poll, one signal descriptor, one list of timers. May import kernel and text. */
package jinn.loop;
