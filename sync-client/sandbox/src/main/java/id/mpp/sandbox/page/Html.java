package id.mpp.sandbox.page;

import java.util.Collection;
import java.util.stream.Collectors;

/// A piece of finished markup. The only way to put a value into a page is through [#of], which escapes everything that
/// is not itself an [Html]: kiosk names, screens and manifests come from far away.
///
/// @param markup
///            safe to send
record Html(String markup) {

    static final Html NOTHING = new Html("");
    private static final String HOLE = "{}";

    /// Fills the `{}` of a fixed template, in order.
    static Html of(String template, Object... values) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf(HOLE, from);
            if (hole < 0) {
                throw new IllegalArgumentException("more values than holes");
            }
            filled.append(template, from, hole).append(safe(value));
            from = hole + HOLE.length();
        }
        if (template.indexOf(HOLE, from) >= 0) {
            throw new IllegalArgumentException("more holes than values");
        }
        return new Html(filled.append(template.substring(from)).toString());
    }

    static Html join(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining()));
    }

    private static String safe(Object value) {
        return value instanceof Html html ? html.markup() : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'",
                "&#39;");
    }
}
