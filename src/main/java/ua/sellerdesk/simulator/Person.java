package ua.sellerdesk.simulator;

/** A buyer who does not exist; one who comes back is the same person with the same phone. */
final class Person {

    final int id;
    final String firstName;
    final String lastName;
    /** Null with those who gave none. */
    final String secondName;

    final String phone;
    final Places.Place home;
    int orders;

    Person(int id, String firstName, String lastName, String secondName, String phone, Places.Place home) {
        this.id = id;
        this.firstName = firstName;
        this.lastName = lastName;
        this.secondName = secondName;
        this.phone = phone;
        this.home = home;
    }

    String fullName() {
        return secondName == null ? lastName + " " + firstName : lastName + " " + firstName + " " + secondName;
    }
}
