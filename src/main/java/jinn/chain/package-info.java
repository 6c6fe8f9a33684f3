/** The execline language: words, blocks, substitution. May import option, kernel and text. */
package jinn.chain;
