package id.mpp.kiosk.catalogue;

import id.mpp.kiosk.service.Question.Level;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The provinces, regencies and cities, districts and villages of Indonesia by their official codes: `33`, `33.14`,
/// `33.14.05`, `33.14.05.2003`. A code is text, and every place's code begins with that of the place it lies in.
///
/// Nothing is read before somebody asks; then everything down to the districts (100 KB), and the villages of a province
/// when one of them is asked for (at most 130 KB). Both take some milliseconds, once. `services/regions/README.md` says
/// where the data come from and how the files look. Belongs to one thread.
public final class Regions {

    private static final String FOLDER = "/services/regions/";
    private static final int PROVINCE_CODE = 2;
    private static final int DISTRICT_CODE = 8;
    private static final int VILLAGE_NUMBER = 4;
    private static final Comparator<Region> BY_NAME = Comparator.comparing(Region::name,
            String.CASE_INSENSITIVE_ORDER);

    /// One place.
    public record Region(String code, String name) {
    }

    private final Map<String, List<Region>> children = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Map<String, String>> villagesOf = new HashMap<>();
    private final Map<String, NameIndex<Region>> indexes = new HashMap<>();
    private boolean read;

    /// 1 for a province's code, 4 for a village's.
    public static int depth(String code) {
        return code.isEmpty() ? 0 : code.split("\\.", -1).length;
    }

    public static int depth(Level level) {
        return level.ordinal() + 1;
    }

    /// The place it lies in; empty for a province, which lies in the whole country.
    public static String parent(String code) {
        int dot = code.lastIndexOf('.');
        return dot < 0 ? "" : code.substring(0, dot);
    }

    /// The places directly in it by name, for the empty code the provinces in their official order, from west to east.
    /// None in a village or in a place that there is not.
    public List<Region> children(String code) {
        read();
        return depth(code) == depth(Level.DISTRICT) ? villages(code) : children.getOrDefault(code, List.of());
    }

    /// Its name, `Kabupaten Sragen`; empty where there is no such place.
    public Optional<String> name(String code) {
        read();
        if (depth(code) == depth(Level.VILLAGE)) {
            return villages(parent(code)).stream().filter(village -> village.code().equals(code)).map(Region::name)
                    .findFirst();
        }
        return Optional.ofNullable(names.get(code));
    }

    /// The names from the smallest place to the province: `Jetis`, `Sambirejo`, `Kabupaten Sragen`, `Jawa Tengah`.
    /// Empty where there is no such place.
    public List<String> path(String code) {
        var path = new ArrayList<String>();
        for (String place = code; !place.isEmpty(); place = parent(place)) {
            var name = name(place);
            if (name.isEmpty()) {
                return List.of();
            }
            path.add(name.get());
        }
        return path;
    }

    /// The code of a regency or city, written as code or as name; empty where none or several are meant.
    public Optional<String> regency(String codeOrName) {
        read();
        var wanted = Folding.words(codeOrName);
        var found = children("").stream().flatMap(province -> children(province.code()).stream())
                .filter(regency -> regency.code().equals(codeOrName.strip())
                        || Folding.words(regency.name()).equals(wanted))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst().code()) : Optional.empty();
    }

    /// The places in `code` that these words mean: those directly in it, then those one level further down, each best
    /// first. Spelling is forgiven as in [Search].
    ///
    /// @param deepest
    ///            the lowest level that is looked at
    public List<Region> search(String code, Level deepest, String typed) {
        var found = new ArrayList<Region>();
        for (int depth = depth(code) + 1; depth <= Math.min(depth(deepest), depth(code) + 2); depth++) {
            int wanted = depth;
            found.addAll(indexes.computeIfAbsent(code + "/" + depth, _ -> NameIndex.of(inside(code, wanted),
                    region -> List.of(region.name()), _ -> List.of())).find(typed));
        }
        return found;
    }

    private List<Region> inside(String code, int depth) {
        return depth(code) + 1 == depth
                ? children(code)
                : children(code).stream().flatMap(child -> inside(child.code(), depth).stream()).toList();
    }

    private void read() {
        if (read) {
            return;
        }
        read = true;
        for (String line : lines("index")) {
            int gap = line.indexOf(' ');
            var region = new Region(line.substring(0, gap), line.substring(gap + 1));
            names.put(region.code(), region.name());
            children.computeIfAbsent(parent(region.code()), _ -> new ArrayList<>()).add(region);
        }
        children.forEach((code, inside) -> {
            if (!code.isEmpty()) {
                inside.sort(BY_NAME);
            }
        });
    }

    private List<Region> villages(String district) {
        if (!names.containsKey(district)) {
            return List.of();
        }
        return children.computeIfAbsent(district, code -> {
            var province = villagesOf.computeIfAbsent(code.substring(0, PROVINCE_CODE), Regions::villagesOfProvince);
            return inDistrict(code, province.get(code));
        });
    }

    /// By district, still as written in the file.
    private static Map<String, String> villagesOfProvince(String province) {
        var byDistrict = new HashMap<String, String>();
        for (String line : lines(province)) {
            byDistrict.put(line.substring(0, DISTRICT_CODE), line.substring(DISTRICT_CODE + 1));
        }
        return byDistrict;
    }

    /// `2001 Sukorejo;Jambeyan;2009 Sambi`: a number stands where it is not one more than that of the village before.
    private static List<Region> inDistrict(String district, @Nullable String written) {
        var villages = new ArrayList<Region>();
        int number = 0;
        for (String each : written == null ? new String[0] : written.split(";", -1)) {
            // no name has a blank in fifth place after a digit in first
            boolean numbered = each.length() > VILLAGE_NUMBER && each.charAt(VILLAGE_NUMBER) == ' '
                    && Character.isDigit(each.charAt(0));
            number = numbered ? Integer.parseInt(each.substring(0, VILLAGE_NUMBER)) : number + 1;
            villages.add(new Region(district + "." + number, numbered ? each.substring(VILLAGE_NUMBER + 1) : each));
        }
        villages.sort(BY_NAME);
        return villages;
    }

    private static List<String> lines(String file) {
        try (var in = Regions.class.getResourceAsStream(FOLDER + file + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("built without " + FOLDER + file + ".txt");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("own list of regions cannot be read", unreadable);
        }
    }
}
