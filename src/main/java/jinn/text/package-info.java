/** Bytes in and out: parsing and formatting without a locale. Imports nothing of jinn. */
package jinn.text;
