package dev.awsstandin.ram;

/** The two sides of a share. */
enum AssociationType {
    PRINCIPAL("principals"),
    RESOURCE("resourceArns");

    private final String member;

    AssociationType(String member) {
        this.member = member;
    }

    /** The input member with entities of this type. */
    String member() {
        return member;
    }
}
