/**
 * A script of a oneshot, from the side of who has it run. May import sudo, wire, loop, system and
 * kernel.
 */
package jinn.rc.script;
