/**
 * What init boots from, as a value: a list of files, made of options alone; and what writes it.
 * May import option, kernel and text.
 */
package jinn.maker;
