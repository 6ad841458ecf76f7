package org.maloomat.portal.faces;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Lets pages read the components of records by name, which EL 5 alone does not. Other properties are left to others. */
public class RecordResolver extends ELResolver {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .collect(Collectors.toMap(RecordComponent::getName, RecordResolver::accessor));
        }
    };

    private static Method accessor(RecordComponent component) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        return accessor;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        var accessor = find(base, property);
        if (accessor == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        try {
            return accessor.invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(property + " of " + base.getClass().getName(), e);
        }
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        var accessor = find(base, property);
        if (accessor != null) {
            context.setPropertyResolved(base, property);
        }
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        if (find(base, property) != null) {
            throw new PropertyNotWritableException(
                    property + " of " + base.getClass().getName());
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        if (find(base, property) != null) {
            context.setPropertyResolved(base, property);
            return true;
        }
        return false;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static Method find(Object base, Object property) {
        return base instanceof Record && property != null
                ? ACCESSORS.get(base.getClass()).get(property.toString())
                : null;
    }
}
