package id.mpp.device.scanner.escl;

import id.mpp.device.scanner.ScanRequest.Colour;
import id.mpp.device.scanner.ScanRequest.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `ScannerCapabilities` says, as far as a kiosk needs it (Mopria eSCL Technical Specification).
///
/// @param uuid
///            what it calls itself whatever its address; empty if it does not say
record ScannerCapabilities(Map<Source, Input> inputs, String uuid) {

    ScannerCapabilities {
        inputs = Map.copyOf(inputs);
    }

    /// One way for paper to get in.
    ///
    /// @param width
    ///            of the largest page, in 1/300 inch
    /// @param height
    ///            likewise
    /// @param resolutions
    ///            dots per inch it offers; empty if it does not say
    /// @param colourModes
    ///            `RGB24`, `Grayscale8` …
    record Input(int width, int height, List<Integer> resolutions, Set<String> colourModes) {

        Input {
            resolutions = List.copyOf(resolutions);
            colourModes = Set.copyOf(colourModes);
        }

        /// The lowest offered resolution that is not below the wish, else the highest there is.
        int resolutionFor(int wished) {
            return resolutions.stream().filter(offered -> offered >= wished).min(Comparator.naturalOrder())
                    .or(() -> resolutions.stream().max(Comparator.naturalOrder())).orElse(wished);
        }

        String colourModeFor(Colour wished) {
            var mode = switch (wished) {
                case COLOUR -> "RGB24";
                case GREY -> "Grayscale8";
            };
            boolean offered = colourModes.isEmpty() || colourModes.contains(mode);
            return offered ? mode : colourModes.stream().sorted().reduce((first, last) -> last).orElse(mode);
        }
    }

    /// The wished way in, if there is one: single pages are taken by the feeder where there is no glass.
    Optional<Source> sourceFor(Source wished) {
        boolean instead = wished == Source.GLASS && !inputs.containsKey(Source.GLASS);
        return Optional.of(instead ? Source.FEEDER : wished).filter(inputs::containsKey);
    }
}
