/// The doctor at machines that are ill in one way each. Devices and centre are at the far end of real wires.
@NullMarked
package id.mpp.doctor;

import org.jspecify.annotations.NullMarked;
