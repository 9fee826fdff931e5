/// What citizens say, sealed like everything else: surveys, suggestions, complaints and their numbers.
@NullMarked
package id.mpp.kiosk.voice;

import org.jspecify.annotations.NullMarked;
