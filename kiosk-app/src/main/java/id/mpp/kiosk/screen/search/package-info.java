/// Finding a service by typing, however it is spelled.
@NullMarked
package id.mpp.kiosk.screen.search;

import org.jspecify.annotations.NullMarked;
