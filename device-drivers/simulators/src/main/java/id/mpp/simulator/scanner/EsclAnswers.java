package id.mpp.simulator.scanner;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The XML a scanner answers with, in the words of the Mopria eSCL Technical Specification.
final class EsclAnswers {

    private static final String NAMESPACES = "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\" "
            + "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\"";

    private EsclAnswers() {
    }

    static String capabilities(String uuid, Set<Equipment> equipment) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScannerCapabilities %s>
                  <pwg:Version>2.63</pwg:Version>
                  <pwg:MakeAndModel>MPP simulated scanner</pwg:MakeAndModel>
                  <pwg:SerialNumber>SIMULATED-1</pwg:SerialNumber>
                  <scan:UUID>%s</scan:UUID>
                  %s
                  %s
                </scan:ScannerCapabilities>
                """.formatted(NAMESPACES, uuid, glass(equipment), feeder(equipment));
    }

    private static String glass(Set<Equipment> equipment) {
        return equipment.contains(Equipment.GLASS)
                ? "<scan:Platen>" + input("PlatenInputCaps") + "</scan:Platen>"
                : "";
    }

    private static String feeder(Set<Equipment> equipment) {
        if (!equipment.contains(Equipment.FEEDER)) {
            return "";
        }
        boolean bothSides = equipment.contains(Equipment.BOTH_SIDES);
        return """
                <scan:Adf>
                  %s
                  %s
                  <scan:FeederCapacity>50</scan:FeederCapacity>
                  <scan:AdfOptions>
                    <scan:AdfOption>DetectPaperLoaded</scan:AdfOption>
                    %s
                  </scan:AdfOptions>
                </scan:Adf>
                """.formatted(input("AdfSimplexInputCaps"), bothSides ? input("AdfDuplexInputCaps") : "",
                bothSides ? "<scan:AdfOption>Duplex</scan:AdfOption>" : "");
    }

    private static String input(String element) {
        return """
                <scan:%1$s>
                  <scan:MinWidth>16</scan:MinWidth>
                  <scan:MaxWidth>2550</scan:MaxWidth>
                  <scan:MinHeight>16</scan:MinHeight>
                  <scan:MaxHeight>3508</scan:MaxHeight>
                  <scan:MaxScanRegions>1</scan:MaxScanRegions>
                  <scan:SettingProfiles>
                    <scan:SettingProfile>
                      <scan:ColorModes>
                        <scan:ColorMode>Grayscale8</scan:ColorMode>
                        <scan:ColorMode>RGB24</scan:ColorMode>
                      </scan:ColorModes>
                      <scan:DocumentFormats>
                        <pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat>
                        <scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt>
                      </scan:DocumentFormats>
                      <scan:SupportedResolutions>
                        <scan:DiscreteResolutions>%2$s</scan:DiscreteResolutions>
                      </scan:SupportedResolutions>
                    </scan:SettingProfile>
                  </scan:SettingProfiles>
                </scan:%1$s>
                """.formatted(element, resolution(100) + resolution(150) + resolution(200) + resolution(300));
    }

    private static String resolution(int dotsPerInch) {
        return "<scan:DiscreteResolution><scan:XResolution>%1$d</scan:XResolution>"
                .concat("<scan:YResolution>%1$d</scan:YResolution></scan:DiscreteResolution>").formatted(dotsPerInch);
    }

    /// @param feederState
    ///            empty for a scanner without a feeder
    static String status(String state, Optional<String> feederState, Collection<EsclJob> jobs) {
        var feeder = feederState.map(it -> "<scan:AdfState>" + it + "</scan:AdfState>").orElse("");
        var jobInfos = jobs.stream().map(EsclAnswers::jobInfo).collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScannerStatus %s>
                  <pwg:Version>2.63</pwg:Version>
                  <pwg:State>%s</pwg:State>
                  %s
                  <scan:Jobs>%s</scan:Jobs>
                </scan:ScannerStatus>
                """.formatted(NAMESPACES, state, feeder, jobInfos);
    }

    private static String jobInfo(EsclJob job) {
        return """
                <scan:JobInfo>
                  <pwg:JobUri>%s</pwg:JobUri>
                  <pwg:JobUuid>%s</pwg:JobUuid>
                  <scan:Age>1</scan:Age>
                  <pwg:ImagesCompleted>%d</pwg:ImagesCompleted>
                  <pwg:JobState>%s</pwg:JobState>
                </scan:JobInfo>
                """.formatted(job.path(), job.id(), job.pagesSent(), job.state());
    }

    /// The first entity would put a file of the reader's machine into the text.
    static String hostileStatus() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE s [<!ENTITY file SYSTEM "file:///etc/hostname">]>
                <scan:ScannerStatus %s><pwg:State>&file;</pwg:State></scan:ScannerStatus>
                """.formatted(NAMESPACES);
    }
}
