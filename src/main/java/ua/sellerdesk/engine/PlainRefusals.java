package ua.sellerdesk.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/** Hands a {@link TaskInputRefused} on as it is: the engine would wrap it in words about task listeners. */
class PlainRefusals extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof TaskInputRefused refused) {
                    throw refused;
                }
            }
            throw e;
        }
    }
}
