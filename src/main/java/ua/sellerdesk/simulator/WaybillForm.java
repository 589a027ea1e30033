package ua.sellerdesk.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What Nova Poshta finds wrong with the form of a waybill. */
@Component
@Profile("demo")
class WaybillForm {

    /** @param code Nova Poshta's own */
    record Fault(String text, String code) {}

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private static final String NOT_SPECIFIED = "20000200000";
    private static final List<String> REQUIRED = List.of(
            "PayerType",
            "PaymentMethod",
            "CargoType",
            "ServiceType",
            "SeatsAmount",
            "Cost",
            "CitySender",
            "Sender",
            "SenderAddress",
            "ContactSender",
            "SendersPhone");
    private static final List<String> REQUIRED_BY_NAMES =
            List.of("RecipientCityName", "RecipientArea", "RecipientAddressName", "RecipientName", "SettlementType");
    private static final Set<String> SERVICES =
            Set.of("WarehouseWarehouse", "WarehouseDoors", "DoorsWarehouse", "DoorsDoors");

    private final CarrierPlaces places;
    private final SimulatedTime time;

    WaybillForm(CarrierPlaces places, SimulatedTime time) {
        this.places = places;
        this.time = time;
    }

    List<Fault> faults(JsonNode form) {
        List<Fault> faults = new ArrayList<>();
        required(form, REQUIRED, faults);
        if (!text(form, "RecipientsPhone").matches("380\\d{9}")) {
            faults.add(new Fault("RecipientsPhone invalid format", "20000300434"));
        }
        if (!SERVICES.contains(text(form, "ServiceType"))) {
            faults.add(new Fault("ServiceType is incorrect", "20000200116"));
        }
        description(form, faults);
        day(form, faults);
        parcel(form, faults);
        cash(form, faults);
        if ("1".equals(text(form, "NewAddress"))) {
            required(form, REQUIRED_BY_NAMES, faults);
        } else {
            byReferences(form, faults);
        }
        return faults;
    }

    private static void required(JsonNode form, List<String> fields, List<Fault> faults) {
        fields.stream()
                .filter(field -> text(form, field).isBlank())
                .forEach(field -> faults.add(new Fault(field + " is not specified", NOT_SPECIFIED)));
    }

    private static void description(JsonNode form, List<Fault> faults) {
        String description = text(form, "Description");
        if (description.isBlank()) {
            faults.add(new Fault("Description empty", "20000200150"));
        } else if (description.length() > 120) {
            faults.add(new Fault("Description too long", "20000200152"));
        }
        if (text(form, "InfoRegClientBarcodes").length() > 36) {
            faults.add(new Fault("InfoRegClientBarcodes too long", "20000200189"));
        }
    }

    private void day(JsonNode form, List<Fault> faults) {
        LocalDate today = time.local().toLocalDate();
        try {
            if (form.hasNonNull("DateTime")
                    && LocalDate.parse(text(form, "DateTime"), DAY).isBefore(today)) {
                faults.add(new Fault("DateTime in the past", "20000400455"));
            }
        } catch (DateTimeParseException e) {
            faults.add(new Fault("DateTime invalid format", "20000200103"));
        }
    }

    private static void parcel(JsonNode form, List<Fault> faults) {
        if (form.path("Weight").asDouble() < 0.1) {
            faults.add(new Fault("Weight is too small", "20000200113"));
        }
        JsonNode seats = form.path("OptionsSeat");
        if (seats.isEmpty() && form.path("VolumeGeneral").asDouble() < 0.0004) {
            faults.add(new Fault("VolumeGeneral is not specified", "20000200114"));
        }
        if (!seats.isEmpty() && seats.size() != form.path("SeatsAmount").asInt()) {
            faults.add(new Fault("OptionsSeat and SeatsAmount differ", "20000200115"));
        }
        if (!text(form, "Cost").matches("\\d+")) {
            faults.add(new Fault("Cost is incorrect", "20000200118"));
        }
    }

    /** In whole hryvnias, and in one of the two ways. */
    private static void cash(JsonNode form, List<Fault> faults) {
        JsonNode back = form.path("BackwardDeliveryData");
        boolean control = form.path("AfterpaymentOnGoodsCost").asDouble() > 0;
        for (JsonNode one : back) {
            if (!Set.of("Sender", "Recipient").contains(text(one, "PayerType"))
                    || "Money".equals(text(one, "CargoType"))
                            && !text(one, "RedeliveryString").matches("\\d+")) {
                faults.add(new Fault("BackwardDeliveryData is incorrect", "20000201486"));
            }
        }
        if (control
                && (!back.isEmpty() || !text(form, "AfterpaymentOnGoodsCost").matches("\\d+"))) {
            faults.add(new Fault("AfterpaymentOnGoodsCost is incorrect", "20000201486"));
        }
    }

    private void byReferences(JsonNode form, List<Fault> faults) {
        if (text(form, "Recipient").isBlank()) {
            faults.add(new Fault("Recipient not selected", "20000300431"));
        }
        if (text(form, "ContactRecipient").isBlank()) {
            faults.add(new Fault("ContactRecipient not selected", "20000300401"));
        }
        if (places.settlement(text(form, "CityRecipient")) == null) {
            faults.add(new Fault("CityRecipient not selected", "20000200104"));
        }
        CarrierPlaces.Branch branch = places.branch(text(form, "RecipientAddress"));
        if (branch == null || !branch.open()) {
            faults.add(new Fault("RecipientAddress not selected", "20000200268"));
            return;
        }
        double weight = form.path("Weight").asDouble();
        if (branch.weight() > 0 && weight > branch.weight()) {
            faults.add(new Fault("Weight over the limit of the warehouse", "20000201162"));
        }
        boolean control = form.path("AfterpaymentOnGoodsCost").asDouble() > 0;
        if (branch.postomat() && (form.path("OptionsSeat").size() != 1 || control)) {
            faults.add(new Fault("The postomat does not take it", "20000200032"));
        }
    }

    private static String text(JsonNode form, String field) {
        return form.path(field).asText("");
    }
}
