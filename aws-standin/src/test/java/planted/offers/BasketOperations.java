package planted.offers;

/** Has an operation of lids, which one would look for elsewhere. */
final class BasketOperations {

    private BasketOperations() {}

    static void offerOn(Shelf shelf) {
        shelf.offer("UpdateBasket").offer("UpdateBasketLid");
    }
}
