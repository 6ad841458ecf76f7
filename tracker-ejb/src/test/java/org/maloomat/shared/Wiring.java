package org.maloomat.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Builds beans the way the container does, by constructor and field: what the test hands in comes first, then the entity
 * manager, then beans of the house, one of each type. Interceptors do not run by themselves; {@link TestHouse} adds those
 * for transactions.
 */
final class Wiring {
    private static final List<Class<? extends Annotation>> INJECTED =
            List.of(Inject.class, EJB.class, Resource.class, PersistenceContext.class);

    private final List<Object> beans = new ArrayList<>();
    private final UnaryOperator<Class<?>> intercepted;

    Wiring(TestDatabase database, Object... collaborators) {
        this(database, UnaryOperator.identity(), collaborators);
    }

    /** @param intercepted gives the class to build in a class's stead, with the same constructors */
    Wiring(TestDatabase database, UnaryOperator<Class<?>> intercepted, Object... collaborators) {
        this.intercepted = intercepted;
        beans.addAll(List.of(collaborators));
        beans.add(database.entityManager());
        beans.add(database.endings());
    }

    /** One thread at a time: a bean is known before all is injected into it. */
    synchronized <T> T get(Class<T> type) {
        for (var bean : beans) {
            if (type.isInstance(bean)) {
                return type.cast(bean);
            }
        }
        return build(type);
    }

    private <T> T build(Class<T> type) {
        if (!type.getName().startsWith("org.maloomat.") || Modifier.isAbstract(type.getModifiers())) {
            throw new IllegalArgumentException("The test must hand in a " + type.getName());
        }
        try {
            var plain = constructor(type);
            var arguments = new Object[plain.getParameterCount()];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = injected(plain.getParameters()[i], plain.getParameterTypes()[i]);
            }
            var constructor = intercepted.apply(type).getDeclaredConstructor(plain.getParameterTypes());
            open(constructor);
            var bean = type.cast(constructor.newInstance(arguments));
            beans.add(bean);
            for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
                for (var field : declaring.getDeclaredFields()) {
                    if (isInjected(field)) {
                        open(field);
                        field.set(bean, injected(field, field.getType()));
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static Constructor<?> constructor(Class<?> type) throws NoSuchMethodException {
        var injecting = Arrays.stream(type.getDeclaredConstructors())
                .filter(constructor -> constructor.isAnnotationPresent(Inject.class))
                .findFirst();
        return injecting.isPresent() ? injecting.get() : type.getDeclaredConstructor();
    }

    private Object injected(AnnotatedElement place, Class<?> type) {
        var setting = place.getAnnotation(ConfigProperty.class);
        return setting == null ? get(type) : configured(setting, type);
    }

    private Object configured(ConfigProperty setting, Class<?> type) {
        var settings = beans.stream().filter(Settings.class::isInstance).findFirst();
        var text = settings.map(known -> ((Settings) known).values().get(setting.name()))
                .orElse(
                        setting.defaultValue().equals(ConfigProperty.UNCONFIGURED_VALUE)
                                ? null
                                : setting.defaultValue());
        if (type == Optional.class) {
            return Optional.ofNullable(text);
        }
        if (type == int.class) {
            return Integer.valueOf(text);
        }
        if (type == long.class) {
            return Long.valueOf(text);
        }
        return type == boolean.class ? (Object) Boolean.valueOf(text) : text;
    }

    private static boolean isInjected(Field field) {
        return INJECTED.stream().anyMatch(field::isAnnotationPresent);
    }

    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }
}
