package id.mpp.kiosk.journey;

import id.mpp.kiosk.service.ServiceDefinition;
import java.util.List;

/// What happens while a visit to several agencies is put together.
public sealed interface VisitEvent extends Event.OfHall {

    /// *Tambah instansi lain*.
    record AnotherAgencyAsked() implements VisitEvent {
    }

    record AgencyChosen(String agencyId) implements VisitEvent {
    }

    record ServiceAdded(ServiceDefinition service) implements VisitEvent {
    }

    record ServiceDropped(String serviceId) implements VisitEvent {
    }

    /// *Ambil 2 nomor*, in the order that was shown.
    record PlanAccepted(List<ServiceDefinition> order) implements VisitEvent {
        public PlanAccepted {
            order = List.copyOf(order);
        }
    }
}
