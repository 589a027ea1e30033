package ua.sellerdesk.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import ua.sellerdesk.shipping.CarrierRefusal;
import ua.sellerdesk.shipping.CarrierUnavailable;
import ua.sellerdesk.shipping.Shipments;

/**
 * The labels of many parcels as one PDF to print. What cannot be had is named on a slip before the labels, so that the
 * rest prints all the same.
 */
@Component
class LabelSheets {

    private static final Logger log = LoggerFactory.getLogger(LabelSheets.class);

    private static final int AT_ONCE = 4;

    /** A carrier that is down fails slowly: after so many failures its other labels are not asked for. */
    private static final int PATIENCE = 3;

    private final Shipments shipments;
    private final MissingLabelsSlip slip;

    LabelSheets(Shipments shipments, MissingLabelsSlip slip) {
        this.shipments = shipments;
        this.slip = slip;
    }

    /** Why there is no label, in the words of {@code label.missing.*} in the messages. */
    enum Missing {
        NONE,
        REFUSED,
        UNAVAILABLE,
        UNREADABLE
    }

    /** @param missing null where the label is there */
    private record Answer(DayParcel parcel, byte[] pdf, Missing missing) {}

    record Lacking(DayParcel parcel, Missing why) {}

    /** @param pdf null where not a single label could be had */
    record Sheets(byte[] pdf, List<Lacking> lacking) {}

    /** Labels in the order of the parcels. */
    Sheets of(List<DayParcel> parcels, Locale language) {
        List<Answer> answers = fetch(parcels);
        List<Lacking> lacking = new ArrayList<>();
        try (PDDocument all = new PDDocument();
                Closing read = new Closing()) {
            int labels = 0;
            for (Answer answer : answers) {
                Missing why = answer.missing() == null ? append(answer.pdf(), all, read) : answer.missing();
                if (why == null) {
                    labels++;
                } else {
                    lacking.add(new Lacking(answer.parcel(), why));
                }
            }
            if (labels == 0) {
                return new Sheets(null, lacking);
            }
            if (!lacking.isEmpty()) {
                slip.putBefore(all, lacking, language);
            }
            var bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return new Sheets(bytes.toByteArray(), lacking);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static Missing append(byte[] label, PDDocument all, Closing read) {
        try {
            PDDocument document = read.later(Loader.loadPDF(label));
            for (PDPage page : document.getPages()) {
                // a page may have its fonts from the document's tree, which is not imported
                all.importPage(page).setResources(page.getResources());
            }
            return document.getNumberOfPages() == 0 ? Missing.UNREADABLE : null;
        } catch (IOException | RuntimeException garbage) {
            return Missing.UNREADABLE;
        }
    }

    private List<Answer> fetch(List<DayParcel> parcels) {
        Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_ONCE, parcels.size())));
        try {
            List<Future<Answer>> asked = parcels.stream()
                    .map(parcel -> threads.submit(() ->
                            fetch(parcel, failures.computeIfAbsent(parcel.carrier(), carrier -> new AtomicInteger()))))
                    .toList();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : asked) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Fetching labels was interrupted", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("Labels cannot be fetched", broken.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer fetch(DayParcel parcel, AtomicInteger failures) {
        if (!parcel.printable()) {
            return new Answer(parcel, null, Missing.NONE);
        }
        if (failures.get() >= PATIENCE) {
            return new Answer(parcel, null, Missing.UNAVAILABLE);
        }
        try {
            return shipments
                    .label(parcel.order())
                    .map(pdf -> new Answer(parcel, pdf, null))
                    .orElseGet(() -> new Answer(parcel, null, Missing.NONE));
        } catch (CarrierRefusal refusal) {
            return new Answer(parcel, null, Missing.REFUSED);
        } catch (CarrierUnavailable later) {
            failures.incrementAndGet();
            return new Answer(parcel, null, Missing.UNAVAILABLE);
        } catch (RuntimeException broken) {
            // one adapter's fault must not cost the warehouse the other labels
            log.error("The label of order {} cannot be fetched", parcel.order(), broken);
            return new Answer(parcel, null, Missing.UNAVAILABLE);
        }
    }

    /** Pages taken from a document need it open until all is saved. */
    private static final class Closing implements AutoCloseable {

        private final List<PDDocument> documents = new ArrayList<>();

        PDDocument later(PDDocument document) {
            documents.add(document);
            return document;
        }

        @Override
        public void close() throws IOException {
            for (PDDocument document : documents) {
                document.close();
            }
        }
    }
}
