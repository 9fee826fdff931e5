package id.mpp.device.scanner.escl;

/// A scanner that announces itself on this network (DNS-SD, RFC 6763; keys of its TXT record: Mopria eSCL Technical
/// Specification). Everything in it is what a stranger says of itself.
///
/// @param name
///            of the service, as a person gave it: `Kantor depan`; unique on the network
/// @param model
///            `ty`: maker and model; empty if it does not say
/// @param uuid
///            small letters, without `urn:uuid:`; stays the same whatever the address; empty if it does not say
/// @param address
///            as the configuration writes it: `escl:http://192.0.2.8:8080/eSCL`
/// @param secure
///            HTTPS (`_uscans._tcp`)
public record AnnouncedScanner(String name, String model, String uuid, String address, boolean secure) {
}
