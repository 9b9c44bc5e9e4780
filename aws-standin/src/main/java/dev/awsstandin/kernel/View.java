package dev.awsstandin.kernel;

import java.util.function.Supplier;

/** The state that a read is to see. */
public interface View {

    <T> T read(Supplier<T> query);
}
