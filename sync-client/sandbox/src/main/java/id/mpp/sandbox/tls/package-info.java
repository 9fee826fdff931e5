/// TLS for the sandbox by a test authority made at every start, whose certificate can be one that has expired. The only
/// room here that knows okhttp-tls, which makes certificates without a further crypto library.
@NullMarked
package id.mpp.sandbox.tls;

import org.jspecify.annotations.NullMarked;
