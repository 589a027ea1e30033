package ua.sellerdesk.warranty;

import org.springframework.stereotype.Component;

@Component
class NoActs implements ClaimActs {

    @Override
    public void transfer(WarrantyClaim claim, ServiceOrder order, String actor) {}

    @Override
    public void handBack(WarrantyClaim claim, String actor) {}
}
