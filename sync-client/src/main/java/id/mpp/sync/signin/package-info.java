/// Sign-in by the citizen's phone: OAuth 2.0 Device Authorization Grant (RFC 8628) with PKCE (RFC 7636) and OpenID
/// Connect. Tokens live in here, in memory, until the session ends; nobody outside sees one.
@NullMarked
package id.mpp.sync.signin;

import org.jspecify.annotations.NullMarked;
