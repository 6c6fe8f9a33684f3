/**
 * A container's command: started once, waited for whatever comes, its exit code kept in a file, and
 * found again by who has a signal for it. May import loop, kernel and text.
 */
package jinn.command;
