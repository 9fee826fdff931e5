/// When a counter takes citizens: the week, the days that are different, the hour after which no more numbers are
/// given. Pure: told the time, asks nobody.
@NullMarked
package id.mpp.kiosk.opening;

import org.jspecify.annotations.NullMarked;
