package id.mpp.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the law wants published of a service (UU 25/2009 art. 21, PermenPANRB 15/2014). Requirements are the service's
/// own; procedure, time, cost, product and complaints stand in its words: `procedure.1…n`, `time`, `cost`, `product`,
/// `product.short` (a few words for a tile), `complaints`. Of the other eight components the legal basis is here, and
/// [#OTHERS] are keys of its words, each there or not.
///
/// @param steps
///            how many procedure texts there are
/// @param rupiah
///            the fee; empty where it depends
/// @param legalBasis
///            as cited, or empty where unknown
/// @param examples
///            which of `requirements`, `time`, `cost`, `legal-basis` and `standard` (the [#OTHERS]) are typical values
///            and not this MPP's signed standard; shown as *contoh*
public record PublicStandard(int steps, OptionalLong rupiah, Optional<String> legalBasis, List<String> examples) {

    /// Texts of a service or shared ones, in the order of the regulation (annex I, B: "manufacturing").
    public static final List<String> OTHERS = List.of("standard.facilities", "standard.competence",
            "standard.supervision", "standard.staff", "standard.guarantee", "standard.safety", "standard.evaluation");

    public PublicStandard {
        examples = List.copyOf(examples);
    }
}
