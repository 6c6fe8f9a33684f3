/** Random histories of whole trees on the simulated machine, and what must hold in all of them. */
package jinn.explore;
