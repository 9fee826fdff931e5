package id.mpp.kiosk.submission;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// Finishing a PDF: the same content at the same time gives the same bytes, and the file's properties say nothing of
/// the citizen.
final class PdfFile {

    private PdfFile() {
    }

    static byte[] bytes(PDDocument pdf, String title, Instant now) throws IOException {
        var created = GregorianCalendar.from(now.atZone(ZoneOffset.UTC));
        var information = new PDDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(created);
        information.setModificationDate(created);
        pdf.setDocumentInformation(information);
        pdf.getDocumentCatalog().setLanguage("id");
        pdf.setDocumentId(now.toEpochMilli());
        var out = new ByteArrayOutputStream();
        pdf.save(out, CompressParameters.DEFAULT_COMPRESSION);
        return out.toByteArray();
    }
}
