/// Choosing how to sign in.
@NullMarked
package id.mpp.kiosk.screen.signin;

import org.jspecify.annotations.NullMarked;
