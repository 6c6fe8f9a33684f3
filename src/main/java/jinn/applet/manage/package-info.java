/** Programs for every day: what starts, stops, makes and shows services. */
package jinn.applet.manage;
