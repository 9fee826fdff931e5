/// Thousands of touches, keys, codes, cards and faults at random on a kiosk in its hall, and what must hold after each.
@NullMarked
package id.mpp.demo.monkey;

import org.jspecify.annotations.NullMarked;
