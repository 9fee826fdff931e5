/// What a citizen hands in: the receipt number, the form as PDF, the parcel. The only user of PDFBox in this module.
/// Works on finished [id.mpp.kiosk.journey.Application]s and hands them to the [id.mpp.sync.Spool]; knows no screen.
@NullMarked
package id.mpp.kiosk.submission;

import org.jspecify.annotations.NullMarked;
