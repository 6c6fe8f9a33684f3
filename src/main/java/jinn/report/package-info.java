/** A page about a tree of services, for who would rather look than read: facts in, HTML out. */
package jinn.report;
