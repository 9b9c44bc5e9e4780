package planted.one;

import planted.two.AsksNobody;

/** Knows one who knows this package. */
class ComesBack {
    Class<?> back = AsksNobody.class;
}
