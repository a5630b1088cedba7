package io.github.mockfactory.driver;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/**
 * Writes records as JSON so that they can be read again: their components, and nothing that is worked out from them. What is
 * read is complete: nothing in it is null, missing, unknown or behind its end.
 */
public final class StrictJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private StrictJson() {}

    /**
     * Reads JSON.
     *
     * @param content text in UTF-8
     * @param type    a record, or an array of them
     * @param <T>     that type
     * @return what the text says
     * @throws IllegalArgumentException if it is something else; the message says what, in one line
     */
    public static <T> T read(byte[] content, Class<T> type) {
        T read;
        try {
            read = MAPPER.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(JsonFault.of(e), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(Failures.messageOf(e), e);
        }
        if (read == null || (read instanceof Object[] list && hasNull(list))) {
            throw new IllegalArgumentException("it has a null");
        }
        return read;
    }

    private static boolean hasNull(Object[] list) {
        for (Object each : list) {
            if (each == null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Writes JSON in one line.
     *
     * @param content a record, or an array of them
     * @return text in UTF-8
     */
    public static byte[] line(Object content) {
        return write(content, false);
    }

    /**
     * Writes JSON for people.
     *
     * @param content a record, or an array of them
     * @return text in UTF-8
     */
    public static byte[] pretty(Object content) {
        return write(content, true);
    }

    private static byte[] write(Object content, boolean pretty) {
        try {
            return pretty
                    ? MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(content)
                    : MAPPER.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
