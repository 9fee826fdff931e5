/// What the centre knows of the citizen who is signed in: documents handed in before, and how far the applications are.
/// Everything here lives in memory and is asked with the citizen's own token.
@NullMarked
package id.mpp.sync.vault;

import org.jspecify.annotations.NullMarked;
