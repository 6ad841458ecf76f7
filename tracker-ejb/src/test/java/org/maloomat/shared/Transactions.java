package org.maloomat.shared;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.Origin;
import net.bytebuddy.implementation.bind.annotation.RuntimeType;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.implementation.bind.annotation.This;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Opens, joins and suspends transactions around calls as Jakarta Transactions says, by the annotations that stand on the
 * beans. Whatever is thrown rolls back.
 */
public final class Transactions {
    private static final Map<Class<?>, Class<?>> INTERCEPTED = new ConcurrentHashMap<>();
    private static final ThreadLocal<TestDatabase> DATABASE = new InheritableThreadLocal<>();

    private Transactions() {}

    /** Uses this database for all calls of this thread and of those it starts. */
    static void use(TestDatabase database) {
        DATABASE.set(database);
    }

    static Class<?> intercepted(Class<?> type) {
        return INTERCEPTED.computeIfAbsent(type, Transactions::subclass);
    }

    private static Class<?> subclass(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .annotateType(new AnnotationDescription[0])
                    .method(ElementMatchers.not(ElementMatchers.isDeclaredBy(Object.class)))
                    .intercept(MethodDelegation.to(Transactions.class))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by the generated classes. */
    @RuntimeType
    public static Object around(@This Object bean, @Origin Method method, @SuperCall Callable<?> call) {
        var database = DATABASE.get();
        Supplier<Object> work = () -> Transactions.<RuntimeException>call(call);
        var attribute = attribute(bean.getClass().getSuperclass(), method);
        if (attribute == null) {
            return work.get();
        }
        return switch (attribute) {
            case REQUIRED -> database.isInTransaction() ? work.get() : database.inTransaction(work);
            case REQUIRES_NEW -> database.inTransaction(work);
            case MANDATORY -> {
                if (!database.isInTransaction()) {
                    throw new IllegalStateException(method + " needs the caller's transaction");
                }
                yield work.get();
            }
            case NEVER -> {
                if (database.isInTransaction()) {
                    throw new IllegalStateException(method + " must not be called in a transaction");
                }
                yield work.get();
            }
            case NOT_SUPPORTED -> database.outsideTransaction(work);
            // A container reads without one; the test database always wants one.
            case SUPPORTS -> database.isInTransaction() ? work.get() : database.inTransaction(work);
        };
    }

    /** Null where the container would not intervene. */
    private static TxType attribute(Class<?> type, Method method) {
        if (method.isAnnotationPresent(Transactional.class)) {
            return method.getAnnotation(Transactional.class).value();
        }
        if (method.isAnnotationPresent(TransactionAttribute.class)) {
            return TxType.valueOf(
                    method.getAnnotation(TransactionAttribute.class).value().name());
        }
        if (type.isAnnotationPresent(Transactional.class)) {
            return type.getAnnotation(Transactional.class).value();
        }
        if (type.isAnnotationPresent(TransactionAttribute.class)) {
            return TxType.valueOf(
                    type.getAnnotation(TransactionAttribute.class).value().name());
        }
        var management = type.getAnnotation(TransactionManagement.class);
        var managed = management == null || management.value() == TransactionManagementType.CONTAINER;
        var boundary = type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class);
        return boundary && managed ? TxType.REQUIRED : null;
    }

    /** Throws whatever the bean throws, checked or not: it is declared on the method that was called. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> Object call(Callable<?> call) throws E {
        try {
            return call.call();
        } catch (Exception e) {
            throw (E) e;
        }
    }
}
