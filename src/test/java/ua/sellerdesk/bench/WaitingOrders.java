package ua.sellerdesk.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A marketplace with a number of new orders waiting, twenty a page, that answers at once. */
class WaitingOrders implements AutoCloseable {

    private static final int PER_PAGE = 20;
    private static final Pattern PAGE = Pattern.compile("[?&]page=(\\d+)");

    private volatile int first;
    private volatile int count;
    private final HttpServer server;
    private final String now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .format(LocalDateTime.now(ZoneId.of("Europe/Kyiv")).minusMinutes(5));

    WaitingOrders() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "waiting-orders");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    /** From now on so many orders wait, of which {@code first} is the running number of the first. */
    void show(int first, int count) {
        this.first = first;
        this.count = count;
    }

    String baseUrl() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        String content =
                uri.startsWith("/orders/search") ? page(uri) : "{\"orderStatuses\":[],\"statusAvailables\":[]}";
        byte[] body = ("{\"success\":true,\"content\":" + content + "}").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String page(String uri) {
        Matcher asked = PAGE.matcher(uri);
        int page = asked.find() ? Integer.parseInt(asked.group(1)) : 1;
        int pages = (count + PER_PAGE - 1) / PER_PAGE;
        String orders = IntStream.range((page - 1) * PER_PAGE, Math.min(page * PER_PAGE, count))
                .mapToObj(index -> order(first + index))
                .collect(Collectors.joining(","));
        return "{\"orders\":[" + orders + "],\"_meta\":{\"totalCount\":" + count + ",\"pageCount\":" + pages
                + ",\"currentPage\":" + page + ",\"perPage\":20}}";
    }

    private String order(int index) {
        int number = 990_000_000 + index;
        return """
                {"id":%1$d,"created":"%2$s","changed":"%2$s","amount":"1798.00","amount_with_discount":"1698.00",
                 "cost":"1798.00","cost_with_discount":"1698.00","status":1,"status_group":1,"comment":"після 17:00",
                 "user_phone":"38050%3$07d","user_title":{"first_name":"Олена","last_name":"Тестова",
                 "second_name":null,"full_name":"Тестова Олена"},"ttn":"","callback_off":0,"count_buyer_orders":1,
                 "user":{"id":70000001,"has_email":true,"contact_fio":"Тестова Олена","email":"true"},
                 "delivery":{"delivery_service_id":5,"delivery_service_name":"Нова Пошта","recipient_title":
                 "Тестова Олена","recipient_first_name":"Олена","recipient_last_name":"Тестова",
                 "recipient_phone":"380500000001","delivery_method_id":1,"place_street":"вул. Прикладна",
                 "place_number":"12","place_house":"5","city":{"id":1,"name_ua":"Київ","title":"Київ"},
                 "ref_id":"11111111-1111-1111-1111-111111111111"},
                 "purchases":[{"id":%4$d,"cost":"1798.00","cost_with_discount":"1698.00","price":"899.00",
                 "price_with_discount":"849.00","quantity":2,"item_id":400000111,"item_name":"Чайник","status":1,
                 "item":{"id":400000111,"name_ua":"Чайник","article":"KTL-17"}}],
                 "payment":{"payment_method_id":1,"payment_method_name":"Оплата під час отримання товару",
                 "payment_type":"cash","payment_status":null},
                 "status_data":{"id":1,"name_uk":"Нове замовлення","status_group":1},
                 "status_available":[{"id":1,"parent_id":1,"child_id":26},{"id":2,"parent_id":1,"child_id":40}]}""".formatted(number, now, index, 155_000_000L + index);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
