/// What was found, apart from the language it is told in.
@NullMarked
package id.mpp.doctor.finding;

import org.jspecify.annotations.NullMarked;
