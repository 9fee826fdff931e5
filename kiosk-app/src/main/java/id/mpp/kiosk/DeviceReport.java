package id.mpp.kiosk;

import id.mpp.device.Device;
import id.mpp.device.DeviceStatus;
import id.mpp.device.DeviceStatus.Cause;
import id.mpp.device.DeviceStatus.Warning;
import id.mpp.device.Devices;
import id.mpp.sync.KioskHealth;
import id.mpp.sync.KioskHealth.DeviceLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// How a device is, for those who look after the hall: what is wrong and what to do, in Indonesian. Citizens never read
/// these words; what they read stands with their pages.
final class DeviceReport {

    private DeviceReport() {
    }

    static DeviceLine line(Device device) {
        DeviceStatus status = device.status();
        return new DeviceLine(name(device), status.getClass().getSimpleName(), detail(status), mender(status));
    }

    /// Every device, and the configuration where it is not the one that was meant.
    static List<DeviceLine> lines(Devices devices, KioskConfig.Source configuration) {
        return Stream.concat(configuration(configuration).stream(), devices.all().stream().map(DeviceReport::line))
                .toList();
    }

    static Optional<DeviceLine> configuration(KioskConfig.Source source) {
        return source.passedOver().isEmpty()
                ? Optional.empty()
                : Optional.of(new DeviceLine("Konfigurasi", "NeedsAttention",
                        "Berkasnya rusak; salinan lama dipakai. Panggil teknisi.",
                        Optional.of(KioskHealth.Mender.TECHNICIAN)));
    }

    private static String name(Device device) {
        return switch (device.name()) {
            case Devices.PRINTER -> "Pencetak tiket";
            case Devices.SCANNER -> "Pemindai dokumen";
            case Devices.CARD_READER -> "Pembaca kartu";
            case Devices.QR_SCANNER -> "Pembaca QR";
            default -> device.name();
        };
    }

    private static String detail(DeviceStatus status) {
        return switch (status) {
            case DeviceStatus.Ready(Set<Warning> warnings) -> warnings.contains(Warning.PAPER_LOW)
                    ? "Kertas hampir habis. Siapkan gulungan baru."
                    : "";
            case DeviceStatus.NeedsAttention(var cause) -> whatToDo(cause);
            // The driver's own words: they name the port or address that a technician has to look at.
            case DeviceStatus.Absent(var why, _) -> why;
            case DeviceStatus.Starting _,DeviceStatus.Busy _,DeviceStatus.Closed _ -> "";
        };
    }

    private static String whatToDo(Cause cause) {
        return switch (cause) {
            case PAPER_OUT -> "Kertas habis. Pasang gulungan baru.";
            case COVER_OPEN -> "Penutup terbuka. Tutup sampai berbunyi klik.";
            case CUTTER_BLOCKED -> "Pemotong macet. Buka penutup dan keluarkan potongan kertas.";
            case PAPER_JAM -> "Kertas tersangkut. Keluarkan kertasnya.";
            case OVERHEATED -> "Terlalu panas. Tunggu beberapa menit, alat menyala lagi sendiri.";
            case OFFLINE -> "Dimatikan dari tombolnya. Tekan tombol online di alat.";
            case NO_DOCUMENT -> "Menunggu dokumen.";
            case DOUBLE_FEED -> "Dua lembar masuk sekaligus. Masukkan lagi satu per satu.";
            case HARDWARE_FAULT -> "Alat rusak. Matikan, nyalakan lagi; jika tetap, ganti alat.";
            case NOT_ANSWERING -> "Tidak menjawab. Periksa daya, kabel, dan kecepatan port.";
            case IN_USE -> "Dipakai program lain. Tutup program itu.";
            case NO_ROOM -> "Disk penuh. Kosongkan ruang di disk.";
            case SERVICE_MISSING -> "Program pendukung tidak berjalan (pcscd atau scanimage).";
        };
    }

    private static Optional<KioskHealth.Mender> mender(DeviceStatus status) {
        return status.mender().map(who -> switch (who) {
            case CITIZEN -> KioskHealth.Mender.CITIZEN;
            case STAFF -> KioskHealth.Mender.STAFF;
            case TECHNICIAN -> KioskHealth.Mender.TECHNICIAN;
        });
    }
}
