/// Everything once more before it is sent: answers, papers, consent.
@NullMarked
package id.mpp.kiosk.screen.review;

import org.jspecify.annotations.NullMarked;
