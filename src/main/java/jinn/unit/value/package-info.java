/** The values of directives: times, sizes, words, command lines. May import text, control. */
package jinn.unit.value;
