package ua.sellerdesk.product;

/**
 * Where goods are repaired.
 *
 * @param name never null
 * @param address null where it is not known
 * @param phone as people write it; null where it is not known
 */
public record ServicePoint(String name, String address, String phone) {

    public ServicePoint {
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A service has a name");
        }
    }
}
