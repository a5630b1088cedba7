package io.github.mockfactory.driver;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** What is wrong with a JSON file, for the person who mends it: the library's own words name classes of this project. */
public final class JsonFault {

    private JsonFault() {}

    /**
     * Says what is wrong.
     *
     * @param fault of the library
     * @return one line: the place, and what is wrong there
     */
    public static String of(JsonProcessingException fault) {
        String what = fault instanceof JsonMappingException mapping ? of(mapping) : fault.getOriginalMessage();
        JsonLocation place = fault.getLocation();
        String at = place == null || place.getLineNr() < 1 ? "" : "line " + place.getLineNr() + ": ";
        return at + what.replaceAll("\\s*\\R\\s*", " ");
    }

    private static String of(JsonMappingException fault) {
        String path = fault.getPath().stream()
                .map(each -> each.getFieldName() == null ? "[" + each.getIndex() + "]" : each.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
        String where = path.isEmpty() ? "the file" : path;
        if (fault instanceof UnrecognizedPropertyException) {
            return where + " is not known here";
        }
        if (fault instanceof InvalidNullException) {
            return where + " is null";
        }
        if (fault instanceof MismatchedInputException
                && fault.getOriginalMessage().startsWith("Missing")) {
            return where + " is missing";
        }
        if (fault instanceof InvalidFormatException format) {
            return where + " cannot be " + format.getValue()
                    + (fault.getCause() instanceof IllegalArgumentException refused
                            ? ", for " + Failures.messageOf(refused)
                            : "");
        }
        // what a record itself refuses
        if (fault.getCause() instanceof IllegalArgumentException refused) {
            return Failures.messageOf(refused);
        }
        return where + " has another shape";
    }
}
