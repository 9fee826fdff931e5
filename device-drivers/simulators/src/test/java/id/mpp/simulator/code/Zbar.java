package id.mpp.simulator.code;

import id.mpp.simulator.Peers;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// The foreign reader of QR codes: zbarimg.
public final class Zbar {

    private static final Optional<Path> PROGRAM = Peers.program("zbarimg");

    private static final String NAME = "%04d.png";

    private Zbar() {
    }

    public static boolean there() {
        return PROGRAM.isPresent();
    }

    /// What it reads in one picture.
    public static List<String> read(Path picture) throws Exception {
        Peers.need(there(), "zbarimg is missing: install zbar-tools");
        Path folder = Files.createTempDirectory("zbar");
        try {
            return read(List.of(ImageIO.read(picture.toFile())), folder).getFirst();
        } finally {
            Files.delete(folder.resolve(String.format(NAME, 0)));
            Files.delete(folder);
        }
    }

    /// What it reads in each picture, in their order; one start of the program for all of them.
    ///
    /// @param folder
    ///            where the pictures are written
    public static List<List<String>> read(List<BufferedImage> pictures, Path folder) throws Exception {
        List<String> command = new ArrayList<>(
                List.of(PROGRAM.orElseThrow().toString(), "-q", "--xml", "--nodbus", "-Sdisable", "-Sqrcode.enable"));
        var byName = new TreeMap<String, List<String>>();
        for (int i = 0; i < pictures.size(); i++) {
            String name = String.format(NAME, i);
            ImageIO.write(pictures.get(i), "png", folder.resolve(name).toFile());
            command.add(name);
            byName.put(name, new ArrayList<>());
        }
        Process zbar = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        zbar.getOutputStream().close();
        List<String> now = new ArrayList<>();
        for (String line : new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            int source = line.indexOf("<source href='");
            if (source >= 0) {
                now = byName.getOrDefault(line.substring(source + 14, line.indexOf('\'', source + 14)), now);
            }
            int data = line.indexOf("<![CDATA[");
            if (data >= 0) {
                now.add(line.substring(data + 9, line.indexOf("]]>")));
            }
        }
        if (zbar.waitFor() > 4) {
            throw new IOException("zbarimg failed");
        }
        return List.copyOf(byName.values());
    }
}
