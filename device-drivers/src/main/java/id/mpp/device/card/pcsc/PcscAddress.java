package id.mpp.device.card.pcsc;

import java.nio.file.Path;
import java.util.Optional;

/// Which reader, and where its secure access module is.
///
/// - `pcsc:` the first reader; `pcsc:ACS ACR1252` the first whose name starts so
/// - `pcsc:<start of the name>?sam=<start of the slot's name>&provisioning=<file>` with a module
///
/// @param reader
///            start of the reader's name, may be empty
record PcscAddress(String reader, Optional<Module> module) {

    static final String EXPECTED = "expected pcsc: or pcsc:<start of the reader's name>, with a module "
            + "pcsc:<reader>?sam=<start of the module slot's name>&provisioning=<absolute path of its file>";

    private static final String PREFIX = "pcsc:";
    private static final String SAM = "sam=";
    private static final String PROVISIONING = "&provisioning=";

    /// @param slot
    ///            start of the name of the reader that holds the module
    /// @param provisioning
    ///            the module's opening values, see [id.mpp.device.card.ektp.SamProvisioning]
    record Module(String slot, Path provisioning) {
    }

    /// Nothing if it is none; then [#EXPECTED] says what is.
    static Optional<PcscAddress> parse(String address) {
        if (!address.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int question = address.indexOf('?');
        if (question < 0) {
            return Optional.of(new PcscAddress(address.substring(PREFIX.length()), Optional.empty()));
        }
        var reader = address.substring(PREFIX.length(), question);
        var rest = address.substring(question + 1);
        int provisioning = rest.indexOf(PROVISIONING);
        if (!rest.startsWith(SAM) || provisioning <= SAM.length()) {
            return Optional.empty();
        }
        var file = Path.of(rest.substring(provisioning + PROVISIONING.length()));
        return file.isAbsolute()
                ? Optional.of(new PcscAddress(reader,
                        Optional.of(new Module(rest.substring(SAM.length(), provisioning), file))))
                : Optional.empty();
    }
}
