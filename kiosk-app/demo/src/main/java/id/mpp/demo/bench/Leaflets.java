package id.mpp.demo.bench;

import id.mpp.demo.bench.QrScannerCard.Leaflet;
import id.mpp.kiosk.catalogue.LeafletCode;
import id.mpp.kiosk.catalogue.ServiceFolders;
import id.mpp.kiosk.service.Language;
import java.util.List;

/// A leaflet for every service that the kiosk brings.
final class Leaflets {

    private Leaflets() {
    }

    static List<Leaflet> ofEveryService() {
        return ServiceFolders.bundled().catalog().services().stream()
                .map(service -> new Leaflet(service.words().say(Language.INDONESIAN, "name"),
                        LeafletCode.of(service.id())))
                .toList();
    }
}
