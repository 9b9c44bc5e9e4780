package dev.awsstandin.datazone.event;

/** The events that DataZone puts on the account's bus, each with where AWS's name for it stands. */
enum EventType {
    SUBSCRIPTION_REQUEST_CREATED("Subscription Request Created", EventType.REQUEST, EventType.GUIDE),
    SUBSCRIPTION_REQUEST_ACCEPTED("Subscription Request Accepted", EventType.REQUEST, EventType.GUIDE),
    SUBSCRIPTION_REQUEST_REJECTED("Subscription Request Rejected", EventType.REQUEST, EventType.GUIDE),
    SUBSCRIPTION_REQUEST_DELETED("Subscription Request Deleted", EventType.REQUEST, EventType.GUIDE),
    SUBSCRIPTION_CREATED("Subscription Created", "", EventType.REFERENCE),
    SUBSCRIPTION_REVOKED("Subscription Revoked", "", EventType.REFERENCE),
    SUBSCRIPTION_CANCELLED("Subscription Cancelled", "", EventType.REFERENCE),
    GRANT_REQUESTED("Subscription Grant Requested", EventType.GRANT, EventType.GUIDE),
    GRANT_COMPLETED("Subscription Grant Completed", EventType.GRANT, EventType.GUIDE),
    GRANT_FAILED("Subscription Grant Failed", EventType.GRANT, EventType.GUIDE),
    GRANT_REVOKE_REQUESTED("Subscription Grant Revoke Requested", EventType.GRANT, EventType.GUIDE),
    GRANT_REVOKE_COMPLETED("Subscription Grant Revoke Completed", EventType.GRANT, EventType.GUIDE),
    GRANT_REVOKE_FAILED("Subscription Grant Revoke Failed", EventType.GRANT, EventType.GUIDE),
    ASSET_ADDED_TO_INVENTORY("Asset Added To Inventory", "", EventType.GUIDE),
    ASSET_ADDED_TO_CATALOG("Asset Added To Catalog", "", EventType.GUIDE),
    ASSET_UNPUBLISHED("Asset Unpublished", "", EventType.REFERENCE),
    ASSET_LISTING_DELETED("Asset Listing Deleted", "", EventType.REFERENCE),
    ENVIRONMENT_DEPLOYMENT_STARTED("Environment Deployment Started", "", EventType.GUIDE),
    ENVIRONMENT_DEPLOYMENT_COMPLETED("Environment Deployment Completed", "", EventType.GUIDE),
    ENVIRONMENT_DEPLOYMENT_FAILED("Environment Deployment Failed", "", EventType.GUIDE),
    ENVIRONMENT_DELETION_STARTED("Environment Deletion Started", "", EventType.GUIDE),
    ENVIRONMENT_DELETION_COMPLETED("Environment Deletion Completed", "", EventType.GUIDE),
    ENVIRONMENT_DELETION_FAILED("Environment Deletion Failed", "", EventType.GUIDE),
    PROJECT_CREATED("Project Creation Succeeded", "", EventType.GUIDE),
    PROJECT_MOVED("Project Moved Between Domain Unit", "", EventType.REFERENCE),
    MEMBER_ADDED("Project Member Addition Succeeded", "", EventType.GUIDE),
    MEMBER_REMOVED("Project Member Removal Succeeded", "", EventType.GUIDE),
    DOMAIN_CREATED("Domain Creation Succeeded", "", EventType.GUIDE),
    DOMAIN_DELETED("Domain Deletion Succeeded", "", EventType.GUIDE),
    DOMAIN_UNIT_CREATED("Domain Unit Created", "", EventType.REFERENCE),
    DOMAIN_UNIT_UPDATED("Domain Unit Updated", "", EventType.REFERENCE),
    DOMAIN_UNIT_DELETED("Domain Unit Deleted", "", EventType.REFERENCE),
    DOMAIN_UNIT_OWNER_ADDED("Domain Unit Owner Added", "", EventType.REFERENCE),
    DOMAIN_UNIT_OWNER_REMOVED("Domain Unit Owner Removed", "", EventType.REFERENCE),
    POLICY_GRANT_ADDED("Policy Grant Added", "", EventType.REFERENCE),
    POLICY_GRANT_REMOVED("Policy Grant Removed", "", EventType.REFERENCE),
    DATA_SOURCE_CREATED("Data Source Created", "", EventType.GUIDE),
    DATA_SOURCE_UPDATED("Data Source Updated", "", EventType.GUIDE),
    DATA_SOURCE_RUN_TRIGGERED("Data Source Run Triggered", "", EventType.GUIDE),
    DATA_SOURCE_RUN_SUCCEEDED("Data Source Run Succeeded", "", EventType.GUIDE),
    DATA_SOURCE_RUN_FAILED("Data Source Run Failed", "", EventType.GUIDE);

    private static final String GUIDE = "Amazon DataZone User Guide, Amazon DataZone events and notifications";
    private static final String REFERENCE =
            "https://docs.aws.amazon.com/eventbridge/latest/ref/events-ref-datazone.html";
    private static final String REQUEST = "SubscriptionRequestEntityType";
    private static final String GRANT = "SubscriptionGrantEntityType";

    private final String detailType;
    private final String typeName;
    private final String source;

    EventType(String detailType, String typeName, String source) {
        this.detailType = detailType;
        this.typeName = typeName;
        this.source = source;
    }

    String detailType() {
        return detailType;
    }

    /** Of the thing that it tells of; empty text where AWS's word is not public. */
    String typeName() {
        return typeName;
    }

    /** Where the detail-type stands. */
    String source() {
        return source;
    }
}
