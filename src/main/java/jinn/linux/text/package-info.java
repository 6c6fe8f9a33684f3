/** Lines, and the system's regular expressions and patterns of names. */
package jinn.linux.text;
