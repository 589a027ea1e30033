package ua.sellerdesk.shipping.ukrposhta;

import static ua.sellerdesk.shipping.ukrposhta.UkrposhtaFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.PlaceNames;

/** Ukrposhta's directory of places. Under load it gives empty answers, so it is asked twice before one is believed. */
@Component
class UkrposhtaPlaces {

    private static final String OFFICES = "get_postoffices_by_postcode_cityid_cityvpzid";

    private final UkrposhtaClient client;
    private final DirectoryCache cache;

    UkrposhtaPlaces(UkrposhtaClient client, DirectoryCache cache) {
        this.client = client;
        this.cache = cache;
    }

    /** @param kind such as "м." */
    record Settlement(String ref, String kind, String name, String district, String region) {

        boolean town() {
            return kind.startsWith("м");
        }

        String words(boolean withDistrict) {
            StringBuilder words = new StringBuilder((kind + " " + name).trim());
            if (withDistrict && !district.isEmpty()) {
                words.append(", ").append(district).append(district.contains("р-н") ? "" : " р-н");
            }
            if (!region.isEmpty() && !PlaceNames.same(region, name)) {
                words.append(", ").append(PlaceNames.region(region)).append(" обл.");
            }
            return words.toString();
        }
    }

    /**
     * A post office; people know it by its postcode.
     *
     * @param name such as "79005 Львів"
     * @param closed whether it takes no parcels now
     */
    record Office(
            String postcode,
            String index,
            String ref,
            String name,
            String street,
            String city,
            String district,
            String region,
            boolean closed) {

        boolean known(String number) {
            return number.equals(postcode) || number.equals(index);
        }

        String words() {
            String whole = name.startsWith(postcode) ? name : postcode + " " + name;
            return street.isEmpty() ? whole : whole + ", " + street;
        }
    }

    /** @param kind such as "вул." */
    record Street(String ref, String kind, String name) {

        String words() {
            return (kind + " " + name).trim();
        }
    }

    /** @param postcode of the office that serves the house */
    record House(String number, String postcode) {}

    /** Those whose name begins so. */
    List<Settlement> settlements(String name) {
        return twice("get_city_by_region_id_and_district_id_and_city_ua", Map.of("city_ua", name)).stream()
                .map(row -> new Settlement(
                        text(row, "CITY_ID"),
                        text(row, "SHORTCITYTYPE_UA"),
                        text(row, "CITY_UA"),
                        text(row, "DISTRICT_UA"),
                        text(row, "REGION_UA")))
                .toList();
    }

    List<Office> officesOf(String settlement) {
        return offices(Map.of("city_id", settlement));
    }

    List<Office> officesAt(String postcode) {
        return offices(Map.of("postcode", postcode));
    }

    List<Street> streets(String settlement, String name) {
        return twice(
                        "get_street_by_region_id_and_district_id_and_city_id_and_street_ua",
                        Map.of("city_id", settlement, "street_ua", name))
                .stream()
                .map(row -> new Street(text(row, "STREET_ID"), text(row, "SHORTSTREETTYPE_UA"), text(row, "STREET_UA")))
                .toList();
    }

    List<House> houses(String street, String number) {
        return twice("get_addr_house_by_street_id", Map.of("street_id", street, "housenumber", number)).stream()
                .map(row -> new House(text(row, "HOUSENUMBER_UA"), postcode(row, "POSTCODE")))
                .filter(house -> !house.postcode().isEmpty())
                .toList();
    }

    private List<Office> offices(Map<String, String> by) {
        return twice(OFFICES, by).stream()
                .map(UkrposhtaPlaces::office)
                .filter(office -> !office.postcode().isEmpty())
                .distinct()
                .toList();
    }

    private static Office office(JsonNode row) {
        String postcode = postcode(row, "POSTCODE");
        String index = postcode(row, "POSTINDEX");
        String street = text(row, "STREET_UA_VPZ");
        String house = text(row, "HOUSENUMBER");
        String located = text(row, "CITY_UA_VPZ");
        return new Office(
                postcode.isEmpty() ? index : postcode,
                index,
                text(row, "POSTOFFICE_ID"),
                text(row, "POSTOFFICE_UA"),
                house.isEmpty() || street.endsWith(house) ? street : street + ", " + house,
                located.isEmpty() ? text(row, "CITY_UA") : located,
                text(row, "DISTRICT_UA"),
                text(row, "REGION_UA"),
                !text(row, "LOCK_CODE").matches("0?")
                        || text(row, "IS_SECURITY").equals("1"));
    }

    /** One that was written as a number has lost its leading zero. */
    private static String postcode(JsonNode row, String field) {
        String written = text(row, field);
        return written.matches("\\d{4}") ? "0" + written : written;
    }

    private List<JsonNode> twice(String method, Map<String, String> query) {
        return cache.get(UkrposhtaCarrier.CODE, method + new TreeMap<>(query), () -> {
            List<JsonNode> rows = client.places(method, query);
            return rows.isEmpty() ? client.places(method, query) : rows;
        });
    }
}
