/** Programs of the descriptor holder. */
package jinn.applet.holder;
