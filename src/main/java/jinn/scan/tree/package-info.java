/** The pure half of the scanner: the table of services, the machine, and what it answers with. */
package jinn.scan.tree;
