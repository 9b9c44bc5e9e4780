package dev.awsstandin.wire;

/** How a form's fields are called. */
enum FormStyle {
    /** {@code Tags.member.1.Key} */
    QUERY {
        @Override
        String member(String wireName) {
            return wireName;
        }

        @Override
        String list(String name) {
            return name + ".member";
        }
    },
    /** {@code Tag.1.Key}: names begin with a capital, lists are flat. */
    EC2 {
        @Override
        String member(String wireName) {
            return Character.toUpperCase(wireName.charAt(0)) + wireName.substring(1);
        }

        @Override
        String list(String name) {
            return name;
        }
    };

    abstract String member(String wireName);

    /** What precedes the number of an item. */
    abstract String list(String name);
}
