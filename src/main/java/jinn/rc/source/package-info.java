/**
 * Source directories as people write them: read, checked as far as one definition goes, and all
 * that is wrong with them. May import chain, guide, the settings of supervise, and what those may.
 */
package jinn.rc.source;
