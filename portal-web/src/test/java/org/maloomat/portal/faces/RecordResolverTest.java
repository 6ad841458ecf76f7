package org.maloomat.portal.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordResolverTest {
    private final RecordResolver resolver = new RecordResolver();
    private final ELContext context = new Context();

    private record Body(String code, boolean outside) {
        public String getName() {
            return "a bean property";
        }
    }

    @Test
    void a_component_is_read_by_its_name() {
        assertThat(resolver.getValue(context, new Body("KP-1", true), "outside"))
                .isEqualTo(true);
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void a_bean_property_of_a_record_is_left_to_others() {
        assertThat(resolver.getValue(context, new Body("KP-1", true), "name")).isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void what_is_no_record_is_left_to_others() {
        resolver.getValue(context, "text", "bytes");
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void a_component_cannot_be_written() {
        var body = new Body("KP-1", true);
        assertThat(resolver.isReadOnly(context, body, "code")).isTrue();
        assertThatThrownBy(() -> resolver.setValue(context, body, "code", "KP-2"))
                .isInstanceOf(PropertyNotWritableException.class);
    }

    private static final class Context extends ELContext {
        @Override
        public ELResolver getELResolver() {
            return null;
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public VariableMapper getVariableMapper() {
            return null;
        }
    }
}
