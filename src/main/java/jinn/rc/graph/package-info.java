/** What needs what, as numbers: closures and cycles. Imports nothing of jinn. */
package jinn.rc.graph;
