package ua.sellerdesk.warranty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param sendTo where buyers send goods to for service, in words for them; empty where it is agreed each time
 * @param shop the shop's name as acts have it, with its code; empty leaves a line to be filled by hand
 * @param shopAddress its address, likewise
 */
@ConfigurationProperties("sellerdesk.service")
record ServiceProperties(
        @DefaultValue("") String sendTo,
        @DefaultValue("") String shop,
        @DefaultValue("") String shopAddress) {}
