/// How the client's own threads wait, wake and tell: a loop never sleeps blindly and is never interrupted (an interrupt
/// would close the index under another thread's feet). Everything in `id.mpp.sync` may come in.
@NullMarked
package id.mpp.sync.loop;

import org.jspecify.annotations.NullMarked;
