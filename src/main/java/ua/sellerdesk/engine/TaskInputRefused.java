package ua.sellerdesk.engine;

import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/** What was entered cannot be taken; the REST API answers 400 with exactly this sentence. */
public class TaskInputRefused extends FormFieldValidationException {

    public TaskInputRefused(String sentence) {
        super(null, sentence);
    }
}
