package id.mpp.sandbox.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void everyValueIsEscapedUnlessItIsMarkup() {
        Html bold = Html.of("<b title='{}'>{}</b>", "\"'", "<&>");
        assertEquals("<b title='&quot;&#39;'>&lt;&amp;&gt;</b>", bold.markup());
        assertEquals("<p>" + bold.markup() + "</p>", Html.of("<p>{}</p>", bold).markup());
    }

    @Test
    void valueWithAHoleFillsNoOtherHole() {
        assertEquals("{} and x", Html.of("{} and {}", "{}", "x").markup());
    }

    @Test
    void holesAndValuesMustMatch() {
        assertThrows(IllegalArgumentException.class, () -> Html.of("{}"));
        assertThrows(IllegalArgumentException.class, () -> Html.of("", "x"));
    }

    @Test
    void spreadsheetRunsNoFormula() {
        assertEquals("'=cmd()", ArrivalsCsv.cell("=cmd()"));
        assertEquals("\"a,\"\"b\"\"\"", ArrivalsCsv.cell("a,\"b\""));
        assertEquals("dukcapil", ArrivalsCsv.cell("dukcapil"));
    }
}
