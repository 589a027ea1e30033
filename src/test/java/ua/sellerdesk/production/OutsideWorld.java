package ua.sellerdesk.production;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The marketplace and Nova Poshta as their public descriptions have them, on a port of their own. Written from those
 * descriptions alone and sharing nothing with the project's simulator, so that a misreading shows.
 */
final class OutsideWorld implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final StandInMarketplace marketplace = new StandInMarketplace("/rozetka");
    private final StandInNovaPoshta novaPoshta = new StandInNovaPoshta("/nova-poshta");

    OutsideWorld() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        server.setExecutor(threads);
        server.createContext("/rozetka", marketplace);
        server.createContext("/nova-poshta", novaPoshta);
        server.start();
    }

    StandInMarketplace marketplace() {
        return marketplace;
    }

    StandInNovaPoshta novaPoshta() {
        return novaPoshta;
    }

    String marketplaceUrl() {
        return url() + "/rozetka";
    }

    String novaPoshtaUrl() {
        return url() + "/nova-poshta";
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a log must not hold of the buyers of every order here. */
    static String[] personalData() {
        return new String[] {"Тестова", "Покупець", "380500000001", "380500000009", "вул. Прикладна"};
    }

    @Override
    public void close() {
        marketplace.recover();
        novaPoshta.recover();
        server.stop(0);
        threads.shutdownNow();
    }
}
