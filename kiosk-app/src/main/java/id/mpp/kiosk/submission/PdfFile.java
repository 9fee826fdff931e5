package id.mpp.kiosk.submission;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;

/// Finishing a PDF as PDF/A-2b (ISO 19005-2), which an archive can still open in decades: the same content at the same
/// time gives the same bytes, and the file's properties say nothing of the citizen.
final class PdfFile {

    private static final float VERSION = 1.7f;
    private static final String COLOURS = "sRGB IEC61966-2-1";
    /// ISO 19005-2, 6.6: what the file is, and the same title and times as in the document information.
    private static final String PROPERTIES = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
            <pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
            </rdf:Description>
            <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
            <xmp:CreateDate>%2$s</xmp:CreateDate><xmp:ModifyDate>%2$s</xmp:ModifyDate>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>""";

    private PdfFile() {
    }

    static byte[] bytes(PDDocument pdf, String title, Instant now) throws IOException {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        var created = GregorianCalendar.from(second.atZone(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.setVersion(VERSION);
        pdf.getDocumentCatalog().setLanguage("id");
        pdf.setDocumentId(now.toEpochMilli());
        var properties = new PDMetadata(pdf);
        properties.importXMPMetadata(PROPERTIES.formatted(escaped(title), second).getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentCatalog().setMetadata(properties);
        var colours = new PDOutputIntent(pdf, new ByteArrayInputStream(StandardRgb.profile()));
        colours.setInfo(COLOURS);
        colours.setOutputCondition(COLOURS);
        colours.setOutputConditionIdentifier(COLOURS);
        colours.setRegistryName("http://www.color.org");
        pdf.getDocumentCatalog().addOutputIntent(colours);
        var out = new ByteArrayOutputStream();
        pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
