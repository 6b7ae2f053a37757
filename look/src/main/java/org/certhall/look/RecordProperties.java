package org.certhall.look;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;

/**
 * Lets a page name the components of a record, {@code #{order.number}}: boundaries give out
 * records, and this release of the expression language knows only beans.
 */
public class RecordProperties extends ELResolver {

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    Optional<RecordComponent> component = component(base, property);
    if (component.isEmpty()) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return component.get().getAccessor().invoke(base);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ELException(e);
    }
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    Optional<RecordComponent> component = component(base, property);
    component.ifPresent(found -> context.setPropertyResolved(base, property));
    return component.<Class<?>>map(RecordComponent::getType).orElse(null);
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    // A record cannot be changed: whoever tries meets the resolvers after this one.
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    boolean ours = component(base, property).isPresent();
    if (ours) {
      context.setPropertyResolved(base, property);
    }
    return ours;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? String.class : null;
  }

  private static Optional<RecordComponent> component(Object base, Object property) {
    return base instanceof Record && property instanceof String name
        ? Arrays.stream(base.getClass().getRecordComponents())
            .filter(component -> component.getName().equals(name))
            .findFirst()
        : Optional.empty();
  }
}
