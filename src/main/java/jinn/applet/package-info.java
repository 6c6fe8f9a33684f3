/** What every program is; the rooms below hold them, one file each. */
package jinn.applet;
