package id.mpp.kiosk.paper;

/// How a phone was held when it took a photograph: the one thing of its Exif data that is looked at (CIPA DC-008, tag
/// 274). Nothing else of it reaches a page: place and time stay behind with the file.
final class Exif {

    private static final int ORIENTATION = 0x0112;
    private static final byte[] HEAD = {'E', 'x', 'i', 'f', 0, 0};

    private final byte[] file;
    private final int start;
    private final boolean little;

    private Exif(byte[] file, int start) {
        this.file = file;
        this.start = start;
        this.little = file[start] == 'I';
    }

    /// @return quarters that a JPEG file has to be turned clockwise; 0 where it does not say
    static int quarters(byte[] file) {
        try {
            return in(file);
        } catch (ArrayIndexOutOfBoundsException torn) {
            // whether it is a picture at all, others find out
            return 0;
        }
    }

    private static int in(byte[] file) {
        if (file.length < 4 || (file[0] & 0xff) != 0xff || (file[1] & 0xff) != 0xd8) {
            return 0;
        }
        int at = 2;
        while ((file[at] & 0xff) == 0xff && (file[at + 1] & 0xff) != 0xda) {
            int length = (file[at + 2] & 0xff) << 8 | file[at + 3] & 0xff;
            if ((file[at + 1] & 0xff) == 0xe1 && isExif(file, at + 4)) {
                return new Exif(file, at + 4 + HEAD.length).turn();
            }
            at += 2 + length;
        }
        return 0;
    }

    private static boolean isExif(byte[] file, int at) {
        for (int i = 0; i < HEAD.length; i++) {
            if (file[at + i] != HEAD[i]) {
                return false;
            }
        }
        return true;
    }

    private int turn() {
        int directory = number(4, 4);
        int entries = number(directory, 2);
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if (number(entry, 2) == ORIENTATION) {
                return switch (number(entry + 8, 2)) {
                    case 3, 4 -> 2;
                    case 5, 6 -> 1;
                    case 7, 8 -> 3;
                    default -> 0;
                };
            }
        }
        return 0;
    }

    private int number(int at, int bytes) {
        int number = 0;
        for (int i = 0; i < bytes; i++) {
            int from = start + at + (little ? bytes - 1 - i : i);
            number = number << 8 | file[from] & 0xff;
        }
        return number;
    }
}
