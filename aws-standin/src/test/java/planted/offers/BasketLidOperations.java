package planted.offers;

/** Where one looks for what is done to lids. */
final class BasketLidOperations {

    private BasketLidOperations() {}

    static void offerOn(Shelf shelf) {
        shelf.offer("CreateBasketLid");
    }
}
