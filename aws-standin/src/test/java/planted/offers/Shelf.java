package planted.offers;

/** What operations are offered on. */
interface Shelf {

    Shelf offer(String operation);
}
