package io.github.mockfactory.gate.output;

import io.github.mockfactory.gate.GateResult;
import java.io.IOException;
import java.io.Writer;

/** A format in which the answer of the gate is written. */
public interface GateOutput {

    /**
     * Writes an answer.
     *
     * @param result the answer
     * @param out    where to; is flushed, and stays open
     * @throws IOException if it cannot be written
     */
    void write(GateResult result, Writer out) throws IOException;
}
