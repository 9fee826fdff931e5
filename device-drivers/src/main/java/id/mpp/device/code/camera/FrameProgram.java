package id.mpp.device.code.camera;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program that stands between us and the camera's driver: ffmpeg, which writes small grey pictures (PGM, one after
/// the other) to its standard output. A process of its own, because camera drivers hang and crash in native code.
///
/// @param program
///            its name or path
/// @param input
///            ffmpeg's options up to and with `-i`; a test gives another input than a camera
/// @param device
///            exists as long as the camera is plugged in
public record FrameProgram(String program, List<String> input, Path device) {

    /// Eight pictures a second are faster than a hand, and cost a fifth of what a camera delivers.
    static final int FRAMES_A_SECOND = 8;

    public FrameProgram {
        input = List.copyOf(input);
    }

    /// A camera of Video4Linux.
    ///
    /// @param device
    ///            `/dev/video0`, or better a name below `/dev/v4l/by-id` that stays the same
    public static FrameProgram videoForLinux(Path device) {
        return new FrameProgram("ffmpeg", List.of("-f", "v4l2", "-i", device.toString()), device);
    }

    /// The whole command line.
    public List<String> command() {
        List<String> command = new ArrayList<>(List.of(program, "-hide_banner", "-loglevel", "error", "-nostdin"));
        command.addAll(input);
        command.addAll(List.of("-an", "-vf", "fps=" + FRAMES_A_SECOND + ",scale='min(640,iw)':-2,format=gray", "-c:v",
                "pgm", "-f", "image2pipe", "-flush_packets", "1", "pipe:1"));
        return command;
    }
}
