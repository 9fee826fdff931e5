package id.mpp.demo.story;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What a story left behind, as `report.json`.
///
/// @param parcel
///            null in a story that only takes a ticket
/// @param ticket
///            null in a story that takes none
/// @param proof
///            the address in the code on the last page, as a camera read it; null where there is none
record Report(String story, List<Step> steps, @Nullable Parcel parcel, @Nullable Ticket ticket, Touches touches,
        @Nullable String proof, List<Device> devices) {

    /// @param ms
    ///            whole milliseconds
    /// @param screenshot
    ///            relative to the report
    record Step(String name, long ms, String screenshot) {
    }

    /// @param sealedSha256
    ///            of the file the kiosk sealed, told by the kiosk
    /// @param receivedSha256
    ///            of what arrived, told by the sandbox over HTTP
    record Parcel(String id, String sealedSha256, String receivedSha256, String receipt) {

        boolean whole() {
            return sealedSha256.equals(receivedSha256);
        }
    }

    /// @param outcome
    ///            `Printed`, `NotPrinted` or `Uncertain`
    record Ticket(String number, String outcome) {
    }

    /// @param all
    ///            taps on the screen and keys of its keyboard, without scanning
    /// @param characters
    ///            those of them that typed a letter, a digit, a space
    /// @param scanning
    ///            what the papers took beside
    record Touches(int all, int characters, int scanning) {
    }

    record Device(String name, String status) {
    }

    /// Nothing lost, nothing claimed that did not happen.
    boolean good() {
        return Optional.ofNullable(parcel).map(Parcel::whole).orElse(true)
                && Optional.ofNullable(ticket).map(it -> it.outcome().equals("Printed")).orElse(true);
    }

    void write(Path file) throws IOException {
        Files.writeString(file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
    }
}
