/** Carriers and shipments: exactly one waybill an order, and the tracker that follows parcels. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"http", "table"})
package ua.sellerdesk.shipping;
