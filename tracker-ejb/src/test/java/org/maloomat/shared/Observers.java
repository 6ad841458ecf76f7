package org.maloomat.shared;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Delivers events at once, within the transaction, to the beans that listen; keeps all that was fired. */
final class Observers implements Event<Object> {
    private final List<Object> listeners = new ArrayList<>();
    private final List<Object> fired = new ArrayList<>();

    void add(Object bean) {
        listeners.add(bean);
    }

    List<Object> fired() {
        return List.copyOf(fired);
    }

    @Override
    public void fire(Object event) {
        fired.add(event);
        for (var listener : listeners) {
            for (var method : listener.getClass().getSuperclass().getDeclaredMethods()) {
                var observes = method.getParameterCount() == 1
                        && method.getParameters()[0].isAnnotationPresent(Observes.class)
                        && method.getParameterTypes()[0].isInstance(event);
                if (observes) {
                    method.setAccessible(true);
                    try {
                        method.invoke(listener, event);
                    } catch (InvocationTargetException e) {
                        throw (RuntimeException) e.getCause();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
    }

    @Override
    public <U extends Object> CompletionStage<U> fireAsync(U event) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Object> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Event<Object> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends Object> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends Object> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}
