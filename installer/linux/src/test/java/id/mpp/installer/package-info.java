/// Trials of the package on an installed machine (`*Trial`, run by `-Pinstaller`), and tests of what builds it.
@NullMarked
package id.mpp.installer;

import org.jspecify.annotations.NullMarked;
