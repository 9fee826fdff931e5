/// The sandbox seen from outside: a kiosk over real HTTP, a phone and a member of staff with a browser's manners.
@NullMarked
package id.mpp.sandbox;

import org.jspecify.annotations.NullMarked;
