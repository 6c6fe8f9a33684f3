/** Services on a whole screen: what keys do, and what is shown; and the driver of it. */
package jinn.view.top;
