/// Finding a service: by what happened, by agency, by its name however spelled.
@NullMarked
package id.mpp.kiosk.screen.finder;

import org.jspecify.annotations.NullMarked;
