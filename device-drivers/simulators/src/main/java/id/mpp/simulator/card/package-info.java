/// Cards and a module that are not there, held against a reader of the real pcscd, and a vendor's local card service.
/// Persons and keys are made up; the cryptography only has the shape of the real one.
@NullMarked
package id.mpp.simulator.card;

import org.jspecify.annotations.NullMarked;
