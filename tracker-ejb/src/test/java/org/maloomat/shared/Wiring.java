package org.maloomat.shared;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds beans the way the container does, by field: what the test hands in comes first, then the entity manager, then
 * beans of the house with a constructor without parameters, one of each type. Interceptors do not run: the test opens the
 * transaction and checks roles elsewhere.
 */
final class Wiring {
    private static final List<Class<? extends Annotation>> INJECTED =
            List.of(Inject.class, EJB.class, Resource.class, PersistenceContext.class);

    private final List<Object> beans = new ArrayList<>();

    Wiring(EntityManager em, Object... collaborators) {
        beans.addAll(List.of(collaborators));
        beans.add(em);
    }

    <T> T get(Class<T> type) {
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
            var constructor = type.getDeclaredConstructor();
            open(constructor);
            var bean = constructor.newInstance();
            beans.add(bean);
            for (Class<?> declaring = type; declaring != Object.class; declaring = declaring.getSuperclass()) {
                for (var field : declaring.getDeclaredFields()) {
                    if (isInjected(field)) {
                        open(field);
                        field.set(bean, get(field.getType()));
                    }
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    private static boolean isInjected(Field field) {
        return INJECTED.stream().anyMatch(field::isAnnotationPresent);
    }

    private static void open(AccessibleObject member) {
        member.setAccessible(true);
    }
}
