package id.mpp.sync;

import java.util.concurrent.CompletableFuture;

/// A call for staff.
///
/// @param arrived
///            completes with `true` when the centre has it, `false` when it could not be reached
/// @param acknowledged
///            completes when a member of staff has taken the call; may never complete
/// @param cancel
///            takes the call back
public record HelpCall(CompletableFuture<Boolean> arrived, CompletableFuture<Void> acknowledged, Runnable cancel) {
}
