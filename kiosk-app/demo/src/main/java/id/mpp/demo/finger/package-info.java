/// How fast the kiosk answers a finger, measured from outside: X events in, pixels out, beside a browser on an equal
/// page in the same run. A benchmark, not a test: it judges nothing and prints what it saw.
@NullMarked
package id.mpp.demo.finger;

import org.jspecify.annotations.NullMarked;
