package org.certhall.look;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import org.junit.jupiter.api.Test;

class RecordPropertiesTest {

  /** Public, as the records of boundaries are. */
  public record Order(String number) {}

  private final RecordProperties properties = new RecordProperties();
  private final ELContext context = new EmptyContext();

  @Test
  void whenARecordHasTheComponent_thenItsValueIsGiven() {
    assertThat(properties.getValue(context, new Order("U1"), "number")).isEqualTo("U1");
    assertThat(context.isPropertyResolved()).isTrue();
  }

  @Test
  void whenARecordLacksTheComponent_thenOthersMayTry() {
    assertThat(properties.getValue(context, new Order("U1"), "secret")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  @Test
  void whenTheBaseIsNoRecord_thenOthersMayTry() {
    assertThat(properties.getValue(context, "text", "bytes")).isNull();
    assertThat(context.isPropertyResolved()).isFalse();
  }

  private static final class EmptyContext extends ELContext {
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
