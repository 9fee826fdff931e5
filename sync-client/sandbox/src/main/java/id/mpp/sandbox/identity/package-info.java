/// Who is asking: kiosks by their key, citizens by their phone (OAuth 2.0, RFC 8628). All citizens here are invented.
@NullMarked
package id.mpp.sandbox.identity;

import org.jspecify.annotations.NullMarked;
