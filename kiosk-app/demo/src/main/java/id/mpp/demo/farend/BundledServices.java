package id.mpp.demo.farend;

import id.mpp.kiosk.catalogue.ServiceFolders;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;

/// The services that come with the kiosk, for a centre to publish. Copied, so that one may be changed and published
/// again while the demo runs.
final class BundledServices {

    private static final String ROOT = "/services";

    private BundledServices() {
    }

    static void copyTo(Path folder) throws IOException {
        URL catalogue = ServiceFolders.class.getResource(ROOT + "/catalogue.json");
        if (catalogue == null) {
            throw new IOException("built without its services folder");
        }
        try {
            if (catalogue.openConnection() instanceof JarURLConnection inside) {
                URI file = inside.getJarFileURL().toURI();
                try (var jar = FileSystems.newFileSystem(Path.of(file))) {
                    copy(jar.getPath(ROOT), folder);
                }
            } else {
                copy(Path.of(catalogue.toURI()).resolveSibling(""), folder);
            }
        } catch (URISyntaxException e) {
            throw new IOException("the services folder has an address that cannot be read", e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var tree = Files.walk(from)) {
            for (Path each : tree.filter(Files::isRegularFile).toList()) {
                Path place = to.resolve(from.relativize(each).toString());
                Files.createDirectories(place.getParent());
                Files.copy(each, place);
            }
        }
    }
}
