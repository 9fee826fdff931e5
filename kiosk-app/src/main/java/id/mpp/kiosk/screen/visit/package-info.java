/// Several agencies in one visit: finding one more, and all of them in their order.
@NullMarked
package id.mpp.kiosk.screen.visit;

import org.jspecify.annotations.NullMarked;
