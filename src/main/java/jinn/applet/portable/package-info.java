/** Small utilities that scripts lean on, so that an image needs nothing else. */
package jinn.applet.portable;
