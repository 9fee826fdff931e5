/// In one's own words: the end of a survey, a suggestion, a complaint.
@NullMarked
package id.mpp.kiosk.screen.writing;

import org.jspecify.annotations.NullMarked;
