/// The line between kiosk and centre as it is in a hall: cut, slow, silent, lying. A TCP relay that breaks what passes
/// through it, and what must stay true behind it.
@NullMarked
package id.mpp.sandbox.line;

import org.jspecify.annotations.NullMarked;
