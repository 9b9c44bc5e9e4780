package dev.awsstandin.datazone.listing;

import dev.awsstandin.datazone.shared.Holding;
import dev.awsstandin.datazone.shared.Times;
import java.time.Instant;

/** What projects have in the business catalog. */
public record ProjectListings(Listings listings) implements Holding {

    @Override
    public String what() {
        return "published assets";
    }

    @Override
    public boolean isHeld(String domain, String project) {
        return !listings.publishedBy(domain, project).isEmpty();
    }

    @Override
    public void end(String domain, String project, Instant now) {
        for (var listing : listings.publishedBy(domain, project)) {
            listing.remove(Publishing.PENDING);
            listings.save(domain, listing.put("status", Listings.INACTIVE).put("updatedAt", Times.text(now)));
        }
    }
}
