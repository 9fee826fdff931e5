package id.mpp.sync;

import java.time.Duration;

/// What a question to the centre came to.
public sealed interface Inquiry<T> {

    /// The answer.
    record Found<T>(T value) implements Inquiry<T> {
    }

    /// There is no such thing, or it is not this citizen's.
    record NotFound<T>() implements Inquiry<T> {
    }

    /// Nobody is signed in, or the sign-in has ended.
    record NotSignedIn<T>() implements Inquiry<T> {
    }

    /// Asked too often; the same question may be asked again after this time.
    record TooOften<T>(Duration pause) implements Inquiry<T> {
    }

    /// No answer now.
    record NoNetwork<T>() implements Inquiry<T> {
    }
}
