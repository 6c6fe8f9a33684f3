/** Command lines: from words to an immutable set of options. May import kernel and text. */
package jinn.option;
