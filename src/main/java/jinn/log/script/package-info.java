/**
 * What a logger is asked to do: the directives of its script, and what its command line says. May
 * import option, kernel and text.
 */
package jinn.log.script;
