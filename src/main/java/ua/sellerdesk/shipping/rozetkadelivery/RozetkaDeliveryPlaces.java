package ua.sellerdesk.shipping.rozetkadelivery;

import static ua.sellerdesk.shipping.rozetkadelivery.RozetkaDeliveryAnswer.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.DirectoryCache;
import ua.sellerdesk.shipping.PlaceNames;

/**
 * The open directories of cities and of points. Carriers' directories give passing empty answers, so each is asked
 * twice before it counts as having nothing.
 */
@Component
class RozetkaDeliveryPlaces {

    private final RozetkaDeliveryClient client;
    private final DirectoryCache cache;

    RozetkaDeliveryPlaces(RozetkaDeliveryClient client, DirectoryCache cache) {
        this.client = client;
        this.cache = cache;
    }

    record City(String id, String name, String region, String district) {

        String words() {
            String districtWords = district.isEmpty() || district.contains("р-н") || district.contains("район")
                    ? district
                    : district + " р-н";
            String regionWords = region.isEmpty() || PlaceNames.region(region).equals(name) || region.contains("обл")
                    ? region
                    : region + " обл.";
            return Stream.of(name, districtWords, regionWords)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }
    }

    /** All the cities that the directory finds by the name, others whose names hold it included. */
    List<City> cities(String name) {
        return cache.get(
                RozetkaDeliveryCarrier.CODE,
                "city?name=" + name,
                () -> twice("/api/city", Map.of("name", name)).stream()
                        .map(row -> new City(
                                text(row, "id"),
                                PlaceNames.plain(text(row, "name")),
                                text(row, "region_name"),
                                text(row, "district_name")))
                        .filter(city -> !city.id().isEmpty())
                        .toList());
    }

    /** All the points of a city. */
    List<RozetkaDeliveryPoint> points(String cityId) {
        return cache.get(
                RozetkaDeliveryCarrier.CODE,
                "department?city_id=" + cityId,
                () -> twice("/api/department", Map.of("city_id", cityId)).stream()
                        .map(RozetkaDeliveryPoint::of)
                        .filter(point -> !point.id().isEmpty())
                        .toList());
    }

    private List<JsonNode> twice(String directory, Map<String, String> filters) {
        List<JsonNode> rows = client.directory(directory, filters);
        return rows.isEmpty() ? client.directory(directory, filters) : rows;
    }
}
