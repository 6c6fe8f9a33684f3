/** What the ahead-of-time compiler is taught. Runs while building; no part of the binary. */
package jinn.compile;
