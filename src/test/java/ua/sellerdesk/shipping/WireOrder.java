package ua.sellerdesk.shipping;

import java.math.BigDecimal;
import ua.sellerdesk.shipping.WaybillRequest.Chosen;
import ua.sellerdesk.shipping.WaybillRequest.Consignee;
import ua.sellerdesk.shipping.WaybillRequest.Parcel;

/** An order to a pick-up point, changed where a test needs it otherwise. */
public final class WireOrder {

    public static final String MARK = "900100200";

    private String name = " Тестова  Олена Іванівна ";
    private String phone = "+380 67 111 22 33";
    private String city;
    private String region;
    private boolean toDoor;
    private String pointRef;
    private String pointNumber;
    private String street;
    private String house;
    private String flat;
    private Chosen chosen = Chosen.NOTHING;
    private String weight = "1.200";
    private Integer length = 30;
    private Integer width = 20;
    private Integer height = 10;
    private int seats = 1;
    private BigDecimal declared = new BigDecimal("1499.01");
    private BigDecimal collect;
    private String description = "Чайник електричний";

    private WireOrder() {}

    public static WireOrder to(String city, String region) {
        return new WireOrder().place(city, region);
    }

    public WireOrder name(String name) {
        this.name = name;
        return this;
    }

    public WireOrder phone(String phone) {
        this.phone = phone;
        return this;
    }

    public WireOrder place(String city, String region) {
        this.city = city;
        this.region = region;
        return this;
    }

    public WireOrder point(String ref, String number) {
        this.pointRef = ref;
        this.pointNumber = number;
        return this;
    }

    public WireOrder toDoor(String street, String house, String flat) {
        this.toDoor = true;
        return address(street, house, flat);
    }

    /** The pick-up point's, unless the parcel goes to the door. */
    public WireOrder address(String street, String house, String flat) {
        this.street = street;
        this.house = house;
        this.flat = flat;
        return this;
    }

    public WireOrder choose(String settlement, String street, String point) {
        this.chosen = new Chosen(settlement, street, point);
        return this;
    }

    public WireOrder weight(String kg) {
        this.weight = kg;
        return this;
    }

    public WireOrder sizes(Integer length, Integer width, Integer height) {
        this.length = length;
        this.width = width;
        this.height = height;
        return this;
    }

    public WireOrder seats(int seats) {
        this.seats = seats;
        return this;
    }

    public WireOrder declare(String sum) {
        this.declared = new BigDecimal(sum);
        return this;
    }

    public WireOrder collect(String sum) {
        this.collect = new BigDecimal(sum);
        return this;
    }

    public WireOrder describe(String description) {
        this.description = description;
        return this;
    }

    public WaybillRequest build() {
        return new WaybillRequest(
                MARK,
                new Consignee(name, phone, city, region, toDoor, pointRef, pointNumber, street, house, flat, chosen),
                new Parcel(new BigDecimal(weight), length, width, height, seats),
                declared,
                collect,
                description);
    }
}
