/// Out of service: a bug or a machine that cannot serve now.
@NullMarked
package id.mpp.kiosk.screen.outofservice;

import org.jspecify.annotations.NullMarked;
