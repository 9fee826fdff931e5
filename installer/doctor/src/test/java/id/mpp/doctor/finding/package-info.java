/// The doctor's texts.
@NullMarked
package id.mpp.doctor.finding;

import org.jspecify.annotations.NullMarked;
