/**
 * What is wrong with services and scan directories before they are started: what was found there
 * in, findings out; and who looks.
 */
package jinn.lint;
