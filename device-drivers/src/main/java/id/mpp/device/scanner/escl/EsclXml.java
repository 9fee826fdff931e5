package id.mpp.device.scanner.escl;

import id.mpp.device.DeviceException;
import id.mpp.device.scanner.ScanRequest.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads what a scanner says of itself. A scanner is a stranger on the network: a document type, and with it every
/// external entity, is refused before it is looked at.
///
/// Elements are found by local name, because firmware is not of one mind about the namespaces.
final class EsclXml {

    /// Resolutions offered when a scanner names a range instead of a list.
    private static final List<Integer> USUAL_RESOLUTIONS = List.of(100, 150, 200, 300, 400, 600);

    private EsclXml() {
    }

    static ScannerStatus status(byte[] xml) throws DeviceException {
        var root = root(xml, "ScannerStatus");
        Map<String, String> jobs = new HashMap<>();
        for (Element job : all(root, "JobInfo")) {
            jobs.put(pathOf(text(job, "JobUri")), text(job, "JobState"));
        }
        return new ScannerStatus(text(root, "State"), text(root, "AdfState"), jobs);
    }

    static ScannerCapabilities capabilities(byte[] xml) throws DeviceException {
        var root = root(xml, "ScannerCapabilities");
        Map<Source, ScannerCapabilities.Input> inputs = new EnumMap<>(Source.class);
        for (Element glass : all(root, "PlatenInputCaps")) {
            inputs.put(Source.GLASS, input(glass));
        }
        for (Element feeder : all(root, "AdfSimplexInputCaps")) {
            inputs.put(Source.FEEDER, input(feeder));
        }
        for (Element bothSides : all(root, "AdfDuplexInputCaps")) {
            inputs.put(Source.FEEDER_BOTH_SIDES, input(bothSides));
        }
        if (inputs.isEmpty()) {
            throw new DeviceException("the scanner offers neither a glass nor a feeder");
        }
        return new ScannerCapabilities(inputs, text(root, "UUID"));
    }

    /// Job addresses are compared by path: scanners name themselves by addresses they do not have here.
    static String pathOf(String jobUri) {
        int scheme = jobUri.indexOf("://");
        int path = jobUri.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        return path < 0 ? "" : jobUri.substring(path);
    }

    private static ScannerCapabilities.Input input(Element caps) throws DeviceException {
        List<Integer> resolutions = new ArrayList<>();
        for (Element discrete : all(caps, "DiscreteResolution")) {
            resolutions.add(number(discrete, "XResolution"));
        }
        for (Element range : all(caps, "XResolutionRange")) {
            int min = number(range, "Min");
            int max = number(range, "Max");
            USUAL_RESOLUTIONS.stream().filter(usual -> usual >= min && usual <= max).forEach(resolutions::add);
        }
        var modes = new HashSet<String>();
        all(caps, "ColorMode").forEach(mode -> modes.add(mode.getTextContent().strip()));
        return new ScannerCapabilities.Input(number(caps, "MaxWidth"), number(caps, "MaxHeight"), resolutions, modes);
    }

    private static Element root(byte[] xml, String expected) throws DeviceException {
        var root = Optional.ofNullable(parsed(xml).getDocumentElement());
        if (root.isEmpty() || !expected.equals(localName(root.get()))) {
            throw new DeviceException("the scanner answered something else than " + expected);
        }
        return root.get();
    }

    private static Document parsed(byte[] xml) throws DeviceException {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new ThrowEverything());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException garbage) {
            throw new DeviceException("the scanner's answer is not XML", garbage);
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException("this Java has no XML parser", missing);
        }
    }

    /// The built-in handler writes to the error stream, which belongs to nobody here.
    private static final class ThrowEverything implements ErrorHandler {

        @Override
        public void warning(SAXParseException unimportant) {
            // nothing a kiosk could do about it
        }

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }

    private static List<Element> all(Element parent, String localName) {
        var nodes = parent.getElementsByTagNameNS("*", localName);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    private static String localName(Element element) {
        return Optional.ofNullable(element.getLocalName()).orElse("");
    }

    /// The text of the first such element; empty if there is none.
    private static String text(Element parent, String localName) {
        return all(parent, localName).stream().findFirst().map(found -> found.getTextContent().strip()).orElse("");
    }

    private static int number(Element parent, String localName) throws DeviceException {
        try {
            return Integer.parseInt(text(parent, localName));
        } catch (NumberFormatException notANumber) {
            throw new DeviceException("the scanner gives no number for " + localName, notANumber);
        }
    }
}
