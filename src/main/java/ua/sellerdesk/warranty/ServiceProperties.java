package ua.sellerdesk.warranty;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param sendTo where buyers send goods to for service, in words for them; empty where it is agreed each time */
@ConfigurationProperties("sellerdesk.service")
record ServiceProperties(@DefaultValue("") String sendTo) {}
