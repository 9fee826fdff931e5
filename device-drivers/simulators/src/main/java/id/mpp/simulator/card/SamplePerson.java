package id.mpp.simulator.card;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/// Somebody who does not exist. The numbers begin with 99, which is no province.
///
/// @param birthDate
///            as on a card: `17-08-1990`
public record SamplePerson(String nik, String name, String birthPlace, String birthDate, String address) {

    public static final SamplePerson SITI = new SamplePerson("9971015708900001", "SITI CONTOH", "KOTA CONTOH",
            "17-08-1990", "JALAN CONTOH NO. 1");
    public static final SamplePerson BUDI = new SamplePerson("9971010101850002", "BUDI \"PERAGA\"", "DESA PERAGA",
            "01-01-1985", "JALAN PERAGA NO. 2");

    private static final int WIDTH = 96;
    private static final int HEIGHT = 128;

    /// Twenty-one quoted fields, the NIK first; the ones not used here say so.
    byte[] biodata() {
        var fields = new String[21];
        Arrays.fill(fields, "-");
        fields[0] = nik;
        fields[1] = name;
        fields[2] = birthPlace;
        fields[3] = birthDate;
        fields[4] = address;
        return List.of(fields).stream().map(field -> '"' + field.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",")).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// What a provisioning file says about [#biodata()].
    static String columns() {
        return "nik, name, birth-place, birth-date, address";
    }

    /// A JPEG of a head and shoulders, another colour for another person.
    public byte[] photo() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(0xB0, 0x20, 0x20));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(nik.hashCode() & 0x7F7F7F | 0x404040));
        brush.fillOval(28, 20, 40, 52);
        brush.fillOval(8, 78, 80, 100);
        brush.dispose();
        var jpeg = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", jpeg);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return jpeg.toByteArray();
    }
}
