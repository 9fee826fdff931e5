/// Where the doctor looks: one class a part of the machine. Each reads what the kernel, a program or a device says, and
/// makes findings of it.
@NullMarked
package id.mpp.doctor.look;

import org.jspecify.annotations.NullMarked;
