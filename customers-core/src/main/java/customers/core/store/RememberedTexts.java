package customers.core.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.builder.SqlSourceBuilder;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.parsing.XNode;
import org.apache.ibatis.scripting.xmltags.DynamicContext;
import org.apache.ibatis.scripting.xmltags.DynamicSqlSource;
import org.apache.ibatis.scripting.xmltags.SqlNode;
import org.apache.ibatis.scripting.xmltags.XMLLanguageDriver;
import org.apache.ibatis.scripting.xmltags.XMLScriptBuilder;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * The language of the mappers, as MyBatis has it, but that the text of a statement with parts that vary is taken apart
 * once for each form that it takes and not for each call. The driver then finds what it prepared by the same text.
 */
class RememberedTexts extends XMLLanguageDriver {
    /** Of one statement: a list of many lengths has many. */
    private static final int FORMS = 100;

    @Override
    public SqlSource createSqlSource(Configuration configuration, XNode script, @Nullable Class<?> parameterType) {
        Script builder = new Script(configuration, script, parameterType);
        SqlSource source = builder.parseScriptNode();
        return source instanceof DynamicSqlSource ? new Remembered(configuration, builder.parse(script)) : source;
    }

    private static final class Script extends XMLScriptBuilder {
        Script(Configuration configuration, XNode script, @Nullable Class<?> parameterType) {
            super(configuration, script, parameterType);
        }

        SqlNode parse(XNode script) {
            return parseDynamicTags(script);
        }
    }

    /**
     * What decides how a text is taken apart.
     *
     * @param bound the types of what the parts have bound, of the items of lists that is
     */
    private record Form(String text, Class<?> parameter, List<? extends Class<?>> bound) {}

    private record Remembered(Configuration configuration, SqlNode root, Cache<Form, SqlSource> forms)
            implements SqlSource {
        Remembered(Configuration configuration, SqlNode root) {
            this(configuration, root, Caffeine.newBuilder().maximumSize(FORMS).build());
        }

        @Override
        public BoundSql getBoundSql(@Nullable Object parameter) {
            DynamicContext context = new DynamicContext(configuration, parameter);
            root.apply(context);
            Map<String, Object> bindings = context.getBindings();
            Form form = new Form(context.getSql(), typeOf(parameter), types(bindings));
            BoundSql bound = forms.get(
                            form,
                            one -> new SqlSourceBuilder(configuration).parse(one.text(), one.parameter(), bindings))
                    .getBoundSql(parameter);
            bindings.forEach(bound::setAdditionalParameter);
            return bound;
        }

        private static List<? extends Class<?>> types(Map<String, Object> bindings) {
            return bindings.values().stream().map(Remembered::typeOf).toList();
        }

        private static Class<?> typeOf(@Nullable Object value) {
            return value == null ? Object.class : value.getClass();
        }
    }
}
