/// The services of the hall as signed data from the centre: fetched, checked as the kiosk would read them, swapped in
/// one step, and kept as long as somebody is in the middle of an application. What is refused changes nothing.
@NullMarked
package id.mpp.sync.catalogue;

import org.jspecify.annotations.NullMarked;
