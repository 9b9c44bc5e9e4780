package planted.one.internal;

/** Hidden in its module. */
public class Hidden {}
