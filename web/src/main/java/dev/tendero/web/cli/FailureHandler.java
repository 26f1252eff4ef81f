package dev.tendero.web.cli;

import dev.tendero.api.ErrorCategory;
import dev.tendero.api.TenderoException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What the user can mend is one sentence; a mistake of ours shows where it is. */
final class FailureHandler implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) throws Exception {
        if (e instanceof TenderoException known && known.code().category() != ErrorCategory.INTERNAL) {
            command.getErr().println(new Paint(command).red("tendero: ") + known.getMessage());
            return Tendero.WRONG_FILES;
        }
        throw e;
    }
}
