package id.mpp.sync.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.mpp.sync.Contents;
import id.mpp.sync.ParcelId;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.json.JsonMapper;

/// The plaintext inside a parcel: `manifest.json`, then the parts, each with its name and length in front.
final class Container {

    private static final String MANIFEST = "manifest.json";
    private static final int LONGEST_NAME_BYTES = 255;
    /// Keeps no buffer for its next use: it would hold what is sealed here in the clear.
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build()).build();

    private final ParcelId id;
    private final Contents contents;

    /// @throws IllegalArgumentException
    ///             when a part's name is no plain file name or occurs twice
    Container(ParcelId id, Contents contents) {
        this.id = id;
        this.contents = contents;
        Set<String> names = new HashSet<>(Set.of(MANIFEST));
        for (Contents.Part part : contents.parts()) {
            if (!isPlain(part.name()) || !names.add(part.name())) {
                throw new IllegalArgumentException("not a plain, single file name: " + part.name());
            }
        }
    }

    void writeTo(OutputStream plaintext) throws IOException {
        var out = new DataOutputStream(plaintext);
        entry(out, MANIFEST, JSON.writeValueAsBytes(manifest()));
        for (Contents.Part part : contents.parts()) {
            entry(out, part.name(), part.bytes());
        }
        out.flush();
    }

    private Map<String, Object> manifest() {
        List<Map<String, Object>> parts = new ArrayList<>();
        for (Contents.Part part : contents.parts()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("name", part.name());
            line.put("mediaType", part.mediaType());
            line.put("bytes", part.bytes().length);
            parts.add(line);
        }
        Map<String, Object> manifest = new LinkedHashMap<>(contents.manifest());
        manifest.put("parcelId", id.toString());
        manifest.put("kind", contents.kind().name());
        manifest.put("parts", parts);
        return manifest;
    }

    private static void entry(DataOutputStream out, String name, byte[] content) throws IOException {
        byte[] encoded = name.getBytes(UTF_8);
        out.writeShort(encoded.length);
        out.write(encoded);
        out.writeLong(content.length);
        out.write(content);
    }

    private static boolean isPlain(String name) {
        int bytes = name.getBytes(UTF_8).length;
        boolean fits = bytes >= 1 && bytes <= LONGEST_NAME_BYTES;
        return fits && !name.contains("/") && !name.contains("\\") && !name.equals(".") && !name.equals("..");
    }
}
