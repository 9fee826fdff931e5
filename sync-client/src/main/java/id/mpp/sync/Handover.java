package id.mpp.sync;

import java.net.URI;
import java.time.Instant;

/// A way for one paper from the citizen's phone to this kiosk. Begun by [SyncClient#handOver]; what happens on it is
/// told as [State]s. Every call returns at once.
public interface Handover {

    /// What is asked of the phone.
    ///
    /// @param paper
    ///            how the service calls the kind of paper, in the language of `locale`; never whose it is
    /// @param locale
    ///            `id` or `en`
    record Wish(String paper, String locale) {
    }

    /// How it stands, told in this order; [State.Opened] comes again after a refusal.
    sealed interface State {

        /// The address can be shown to a phone.
        record Waiting(URI url, Instant expiresAt) implements State {

            @Override
            public String toString() {
                return "Waiting[until " + expiresAt + "]";
            }
        }

        /// A phone shows the page.
        record Opened() implements State {
        }

        /// A file is here, as it came: from anywhere. It is to be answered by [Handover#taken] or [Handover#refused].
        ///
        /// @param mediaType
        ///            as the centre believes: `image/jpeg`, `image/png` or `application/pdf`
        @SuppressWarnings("ArrayRecordComponent") // compared by nobody
        record Arrived(String mediaType, byte[] file) implements State {

            @Override
            public String toString() {
                return "Arrived[" + file.length + " bytes]";
            }
        }

        /// Nothing more is told.
        record Ended(Why why) implements State {
        }
    }

    enum Why {
        TAKEN,
        /// By this kiosk.
        CANCELLED,
        EXPIRED,
        /// The centre does not answer, or not as agreed.
        NO_NETWORK
    }

    /// Why a file was of no use; the phone is told.
    enum Refusal {
        UNREADABLE,
        LOCKED,
        TOO_LARGE,
        TOO_MANY_PAGES,
        EMPTY,
        /// The citizen wants to send another one.
        NOT_WANTED
    }

    /// The citizen keeps what has arrived. The centre deletes it.
    void taken();

    /// The phone may send another one. The centre deletes this one.
    void refused(Refusal why);

    /// The kiosk no longer waits; the phone's page says so. After the end it does nothing.
    void cancel();
}
