/// Our uploads at somebody else's server: in the courier's own package, because an upload is nobody else's business.
@NullMarked
package id.mpp.sync.courier;

import org.jspecify.annotations.NullMarked;
