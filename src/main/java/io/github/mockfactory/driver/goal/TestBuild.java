package io.github.mockfactory.driver.goal;

import io.github.mockfactory.driver.validate.CommandRunner;
import io.github.mockfactory.driver.validate.TestSelection;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** How a copy of the project is built and tested. */
public interface TestBuild {

    /**
     * What is run in a folder.
     *
     * @param folder the copy of the folder in which the team runs it
     * @return makes the command and its arguments for the tests to run
     */
    Function<TestSelection, List<String>> in(Path folder);

    /**
     * What is the same in every folder.
     *
     * @return text: two builds with the same text do the same
     */
    String text();

    /**
     * A command of the shell.
     *
     * @param text <code>{tests}</code> in it stands for the names of the test classes
     * @return runs it
     */
    static TestBuild shell(String text) {
        Function<TestSelection, List<String>> command = CommandRunner.shell(text);
        return new TestBuild() {
            @Override
            public Function<TestSelection, List<String>> in(Path folder) {
                return command;
            }

            @Override
            public String text() {
                return text;
            }
        };
    }
}
