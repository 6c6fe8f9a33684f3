/** Programs of execline that run blocks: conditions, loops, pipelines. */
package jinn.applet.flow;
