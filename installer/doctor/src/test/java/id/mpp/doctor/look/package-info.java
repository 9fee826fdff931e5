/// Where the doctor looks.
@NullMarked
package id.mpp.doctor.look;

import org.jspecify.annotations.NullMarked;
