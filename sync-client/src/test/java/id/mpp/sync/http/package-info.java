/// Bodies on real sockets, with servers of others and with servers that behave badly.
@NullMarked
package id.mpp.sync.http;

import org.jspecify.annotations.NullMarked;
