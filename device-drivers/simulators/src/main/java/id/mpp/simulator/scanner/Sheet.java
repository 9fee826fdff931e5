package id.mpp.simulator.scanner;

import java.awt.image.BufferedImage;
import java.util.Optional;

/// A paper as it lies in the feeder.
///
/// @param back
///            what stands on its other side; empty if nothing does
public record Sheet(BufferedImage front, Optional<BufferedImage> back) {

    /// With nothing on its other side.
    public static Sheet of(BufferedImage front) {
        return new Sheet(front, Optional.empty());
    }

    public static Sheet of(BufferedImage front, BufferedImage back) {
        return new Sheet(front, Optional.of(back));
    }
}
