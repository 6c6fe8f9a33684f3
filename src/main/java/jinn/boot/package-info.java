/**
 * Stage 1: from the kernel's bare process 1 to the scanner, with stage 2 waiting in its child.
 * May import option, control, kernel and text.
 */
package jinn.boot;
