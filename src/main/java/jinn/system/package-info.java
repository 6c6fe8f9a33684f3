/**
 * What is made of the boundary's roles and used everywhere: reports, whole files, programs found by
 * PATH, variables, who is below whom.
 */
package jinn.system;
