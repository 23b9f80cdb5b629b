package customers.core.store;

import customers.core.access.Role;
import customers.core.access.Roles;
import customers.core.id.ActivityId;
import customers.core.id.DeletionId;
import customers.core.id.DeliveryId;
import customers.core.id.DomainId;
import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.id.PlanId;
import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.id.SessionId;
import customers.core.id.SubscriptionId;
import customers.core.id.TokenId;
import customers.core.id.WebhookId;
import customers.core.id.WebsiteId;
import customers.core.login.Email;
import customers.core.member.Notifications;
import customers.core.plan.Terms;
import customers.core.webhook.Kinds;
import customers.core.website.Tags;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.ibatis.ognl.OgnlRuntime;
import org.apache.ibatis.session.AutoMappingUnknownColumnBehavior;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.type.TypeHandlerRegistry;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.type.TypeReference;

/** How each type of the domain is kept in a column. Rows become records by the names of their components. */
@Configuration(proxyBeanMethods = false)
class TypeHandlers {

    @Bean
    ConfigurationCustomizer mybatis() {
        return configuration -> {
            configuration.setMapUnderscoreToCamelCase(true);
            configuration.setArgNameBasedConstructorAutoMapping(true);
            configuration.setAutoMappingUnknownColumnBehavior(AutoMappingUnknownColumnBehavior.FAILING);
            configuration.getLanguageRegistry().register(new RememberedTexts());
            configuration.setDefaultScriptingLanguage(RememberedTexts.class);
            OgnlRuntime.setPropertyAccessor(Record.class, new RecordAccessor());
            configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
            TypeHandlerRegistry handlers = configuration.getTypeHandlerRegistry();
            registerIds(handlers);
            registerValues(handlers);
            GatheredRows.register(handlers);
        };
    }

    private static void registerIds(TypeHandlerRegistry handlers) {
        handlers.register(OrgId.class, new UuidIdHandler<>(OrgId::new, OrgId::value));
        handlers.register(LoginId.class, new UuidIdHandler<>(LoginId::new, LoginId::value));
        handlers.register(MemberId.class, new UuidIdHandler<>(MemberId::new, MemberId::value));
        handlers.register(WebsiteId.class, new UuidIdHandler<>(WebsiteId::new, WebsiteId::value));
        handlers.register(DomainId.class, new UuidIdHandler<>(DomainId::new, DomainId::value));
        handlers.register(ActivityId.class, new UuidIdHandler<>(ActivityId::new, ActivityId::value));
        handlers.register(TokenId.class, new UuidIdHandler<>(TokenId::new, TokenId::value));
        handlers.register(SessionId.class, new UuidIdHandler<>(SessionId::new, SessionId::value));
        handlers.register(ServerId.class, new UuidIdHandler<>(ServerId::new, ServerId::value));
        handlers.register(ServerGroupId.class, new UuidIdHandler<>(ServerGroupId::new, ServerGroupId::value));
        handlers.register(DeletionId.class, new UuidIdHandler<>(DeletionId::new, DeletionId::value));
        handlers.register(WebhookId.class, new UuidIdHandler<>(WebhookId::new, WebhookId::value));
        handlers.register(DeliveryId.class, new UuidIdHandler<>(DeliveryId::new, DeliveryId::value));
        handlers.register(PlanId.class, new ColumnHandler<>(Long.class, PlanId::value, PlanId::new));
        handlers.register(
                SubscriptionId.class, new ColumnHandler<>(Long.class, SubscriptionId::value, SubscriptionId::new));
    }

    private static void registerValues(TypeHandlerRegistry handlers) {
        // As UTC without a zone: whatever zone the connection or the machine is in has no say.
        handlers.register(
                Instant.class,
                new ColumnHandler<>(
                        LocalDateTime.class,
                        instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC),
                        local -> local.toInstant(ZoneOffset.UTC)));
        handlers.register(Email.class, new ColumnHandler<>(String.class, Email::value, Email::new));
        handlers.register(Roles.class, new ColumnHandler<>(String.class, TypeHandlers::join, TypeHandlers::split));
        handlers.register(
                Notifications.class,
                new ColumnHandler<>(
                        String.class,
                        kept -> Json.MAPPER.writeValueAsString(kept.items()),
                        text -> new Notifications(Json.MAPPER.readValue(text, new TypeReference<List<String>>() {}))));
        handlers.register(
                Kinds.class,
                new ColumnHandler<>(
                        String.class,
                        kinds -> String.join(",", kinds.items()),
                        text -> new Kinds(text.isEmpty() ? List.of() : List.of(text.split(",", -1)))));
        handlers.register(Terms.class, Json.handler(new TypeReference<Terms>() {}));
        handlers.register(
                Tags.class,
                new ColumnHandler<>(
                        String.class,
                        tags -> Json.MAPPER.writeValueAsString(tags.items()),
                        text -> new Tags(Json.MAPPER.readValue(text, new TypeReference<List<String>>() {}))));
    }

    private static String join(Roles roles) {
        return roles.items().stream().map(Role::name).collect(Collectors.joining(","));
    }

    private static Roles split(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(text.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Roles(Collections.unmodifiableSet(roles));
    }
}
