/// A screen in memory, as large as a kiosk's, for tests and demo; never part of the product.
@NullMarked
package id.mpp.headless;

import org.jspecify.annotations.NullMarked;
