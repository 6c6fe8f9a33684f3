/**
 * Questions to a kernel, each with one right answer, asked of the real one by a native program
 * and of the simulated one by a test. May import kernel and text only: it is compiled natively.
 */
package jinn.cases;
