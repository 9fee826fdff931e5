package id.mpp.simulator;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.parallel.ResourceLock;

/// What takes longest begins first: those that wait for one another, because only one of them can run at a time, then
/// those with an `@Order`, then the rest as it comes.
public final class LongestFirst implements ClassOrderer {

    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<? extends ClassDescriptor> classes = context.getClassDescriptors();
        classes.sort(Comparator.comparingInt(LongestFirst::place));
    }

    private static int place(ClassDescriptor test) {
        boolean waitsForOthers = test.findAnnotation(ResourceLock.class).isPresent();
        return waitsForOthers ? 0 : test.findAnnotation(Order.class).map(Order::value).orElse(Order.DEFAULT);
    }
}
