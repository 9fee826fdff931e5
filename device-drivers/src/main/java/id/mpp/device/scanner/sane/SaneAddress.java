package id.mpp.device.scanner.sane;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// `sane:<device>[?option=value&option=value]`.
///
/// @param device
///            as `scanimage -L` names it; it may itself contain colons
/// @param options
///            `name=value`, handed to the backend as they are
record SaneAddress(String device, List<String> options) {

    private static final Pattern FORM = Pattern.compile("sane:([^?\\s][^?]*)(?:\\?(.+))?");
    private static final Pattern OPTION = Pattern.compile("[a-z][a-z0-9-]*=[^&]*");

    SaneAddress {
        options = List.copyOf(options);
    }

    static Optional<SaneAddress> parse(String address) {
        var form = FORM.matcher(address);
        if (!form.matches()) {
            return Optional.empty();
        }
        var options = form.group(2) == null ? List.<String>of() : List.of(form.group(2).split("&"));
        boolean wellFormed = options.stream().allMatch(option -> OPTION.matcher(option).matches());
        return wellFormed ? Optional.of(new SaneAddress(form.group(1), options)) : Optional.empty();
    }
}
