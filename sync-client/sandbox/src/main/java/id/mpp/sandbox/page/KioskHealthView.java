package id.mpp.sandbox.page;

import id.mpp.sandbox.api.Json;
import id.mpp.sandbox.store.Kiosk;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A kiosk's last heartbeat, drawn.
record KioskHealthView(Html devices, String screen, String waiting) {

    static KioskHealthView of(Kiosk kiosk) {
        if (kiosk.health().isEmpty()) {
            return new KioskHealthView(Html.NOTHING, "–", "–");
        }
        JsonNode health = Json.read(kiosk.health().get());
        List<Html> devices = new ArrayList<>();
        for (JsonNode device : health.path("devices")) {
            String status = device.path("status").asString("");
            String mender = device.path("mender").asString("");
            devices.add(Html.of("<div>{} {} <small>{}</small></div>", device.path("name").asString(""),
                    ArrivalsPage.chip(style(status, mender), inIndonesian(status, mender)),
                    device.path("detail").asString("")));
        }
        String refusal = health.path("catalogueRefusal").asString("");
        if (!refusal.isEmpty()) {
            devices.add(
                    Html.of("<div>Katalog {} <small>{}</small></div>", ArrivalsPage.chip("bad", "Ditolak"), refusal));
        }
        String waiting = health.path("waitingParcels").asInt(0) + " menunggu, " + health.path("setAside").asInt(0)
                + " disisihkan";
        return new KioskHealthView(Html.join(devices), health.path("screen").asString("–"), waiting);
    }

    private static String style(String status, String mender) {
        return switch (status) {
            case "Ready", "Busy" -> mender.isEmpty() ? "good" : "warn";
            case "NeedsAttention" -> "bad";
            case "Absent" -> "warn";
            default -> "";
        };
    }

    private static String inIndonesian(String status, String mender) {
        return switch (status) {
            case "Starting" -> "Sedang mulai";
            case "Ready" -> "Siap";
            case "Busy" -> "Bekerja";
            case "NeedsAttention" -> switch (mender) {
                case "citizen" -> "Menunggu warga";
                case "technician" -> "Perlu teknisi";
                default -> "Perlu petugas";
            };
            case "Absent" -> "Tidak ada";
            case "Closed" -> "Ditutup";
            default -> status;
        };
    }
}
