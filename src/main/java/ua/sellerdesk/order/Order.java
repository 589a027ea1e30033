package ua.sellerdesk.order;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import ua.sellerdesk.marketplace.MarketplaceOrder;

/** An order of the shop: what the marketplace last showed, and where it stands with the seller. */
@Entity
@Table(name = "orders")
class Order {

    @Id
    private Long number;

    @Version
    private Integer version;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private int round;
    private int marketplaceStatus;
    private Instant marketplaceChanged;
    private Instant createdAt;
    private Instant takenInAt;
    private String buyerName;
    private String buyerPhone;
    private String city;
    private BigDecimal total;
    private String carrier;
    private String ttn;
    private Instant shipBy;
    private String problem;
    private BigDecimal weightKg;
    private Integer lengthCm;
    private Integer widthCm;
    private Integer heightCm;
    private Integer seats;
    private boolean returningBuyer;

    @Convert(converter = SnapshotConverter.class)
    private MarketplaceOrder snapshot;

    protected Order() {}

    Order(MarketplaceOrder order, Stage stage, Instant now) {
        this.number = order.number();
        this.stage = stage;
        this.round = 1;
        this.takenInAt = now;
        this.createdAt = order.created();
        shownAs(order);
    }

    /** Takes over what the marketplace shows now. */
    void shownAs(MarketplaceOrder order) {
        snapshot = order;
        marketplaceStatus = order.statusId();
        marketplaceChanged = order.changed();
        buyerName = fit(order.buyer().fullName(), 200);
        buyerPhone = fit(order.buyer().phone(), 40);
        city = fit(order.delivery().city(), 200);
        total = order.total();
        carrier = fit(order.delivery().serviceName(), 200);
        if (order.ttn() != null) {
            ttn = order.ttn();
        }
    }

    /** The marketplace's texts may be of any length, and PostgreSQL takes no NUL. */
    private static String fit(String text, int length) {
        String clean = text == null ? null : text.replace("\u0000", "");
        return clean == null || clean.length() <= length ? clean : clean.substring(0, length);
    }

    void moveTo(Stage next) {
        stage = next;
        problem = null;
    }

    /** A step was refused: the words stay with the order until it moves on. */
    void stoppedBy(String words) {
        problem = words == null || words.length() <= 1000 ? words : words.substring(0, 1000);
    }

    /** Whether anything of the parcel differs from what was known. */
    boolean parcel(BigDecimal weightKg, Integer lengthCm, Integer widthCm, Integer heightCm, Integer seats) {
        boolean same = sameNumber(this.weightKg, weightKg)
                && Objects.equals(this.lengthCm, lengthCm)
                && Objects.equals(this.widthCm, widthCm)
                && Objects.equals(this.heightCm, heightCm)
                && seats() == seats;
        this.weightKg = weightKg;
        this.lengthCm = lengthCm;
        this.widthCm = widthCm;
        this.heightCm = heightCm;
        this.seats = seats;
        return !same;
    }

    private static boolean sameNumber(BigDecimal one, BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    void shipsUnder(String ttn) {
        this.ttn = ttn;
    }

    void shipBy(Instant moment) {
        shipBy = moment;
    }

    /** The marketplace brought a closed order back: a new instance works it. */
    void startNextRound(Stage at, Instant shipBy) {
        round++;
        moveTo(at);
        this.shipBy = shipBy;
    }

    /** Somebody with the buyer's phone had ordered here before this order came in. */
    void comesFromReturningBuyer() {
        returningBuyer = true;
    }

    boolean fromReturningBuyer() {
        return returningBuyer;
    }

    long number() {
        return number;
    }

    Stage stage() {
        return stage;
    }

    int round() {
        return round;
    }

    int marketplaceStatus() {
        return marketplaceStatus;
    }

    Instant marketplaceChanged() {
        return marketplaceChanged;
    }

    Instant createdAt() {
        return createdAt;
    }

    String ttn() {
        return ttn;
    }

    Instant shipBy() {
        return shipBy;
    }

    String problem() {
        return problem;
    }

    BigDecimal weightKg() {
        return weightKg;
    }

    Integer lengthCm() {
        return lengthCm;
    }

    Integer widthCm() {
        return widthCm;
    }

    Integer heightCm() {
        return heightCm;
    }

    int seats() {
        return seats == null ? 1 : seats;
    }

    MarketplaceOrder snapshot() {
        return snapshot;
    }

    OrderSummary summary(String statusName) {
        return new OrderSummary(
                number,
                createdAt,
                buyerName,
                buyerPhone,
                city,
                total,
                carrier,
                ttn,
                stage,
                marketplaceStatus,
                statusName,
                shipBy);
    }
}
