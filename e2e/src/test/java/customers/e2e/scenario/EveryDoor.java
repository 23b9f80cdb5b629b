package customers.e2e.scenario;

import customers.e2e.driver.Transport;
import customers.e2e.world.SharedInstallation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs a class of scenarios once through every door, and that once with one server and once with two. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedClass(name = "{0}")
@EnumSource(Transport.class)
@ExtendWith(SharedInstallation.class)
@Tag("several-servers")
@interface EveryDoor {}
