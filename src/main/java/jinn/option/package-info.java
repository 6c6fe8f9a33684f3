/**
 * Command lines: from words to an immutable set of options; descriptions of what there may be. May
 * import kernel and text.
 */
package jinn.option;
