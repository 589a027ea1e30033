package ua.sellerdesk.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.CamundaDeploymentConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** How Sellerdesk sets the engine up; the only place that touches its inner classes. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** Deploys models and forms under the same names from an exploded build and from the jar (docs/decisions/0003). */
    @Bean
    CamundaDeploymentConfiguration deployment() {
        return new Deployment();
    }

    @Bean
    @Order(Ordering.DEFAULT_ORDER - 1)
    AbstractCamundaConfiguration sellerdeskEngine(
            TaskViews views, TaskInputs inputs, ObjectProvider<ProcessOwner> owners) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration engine) {
                Set<String> leftOut = owners.stream()
                        .flatMap(owner -> owner.notInHistory().stream())
                        .collect(Collectors.toSet());
                engine.setCustomHistoryLevels(new ArrayList<HistoryLevel>(List.of(new HistoryWithoutViews(leftOut))));
                engine.setEnableExceptionsAfterUnhandledBpmnError(true);
                engine.setCmmnEnabled(false);
                engine.setStandaloneTasksEnabled(false);
                // whoever runs a command logs its failure: the job executor, the REST API, or our own caller
                engine.setEnableCmdExceptionLogging(false);
                List<BpmnParseListener> listeners = new ArrayList<>();
                if (engine.getCustomPreBPMNParseListeners() != null) {
                    listeners.addAll(engine.getCustomPreBPMNParseListeners());
                }
                listeners.add(new UserTaskListeners(views, inputs));
                engine.setCustomPreBPMNParseListeners(listeners);
                List<CommandInterceptor> interceptors = new ArrayList<>();
                if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
                    interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
                }
                interceptors.add(new PlainRefusals());
                engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
                List<SessionFactory> managers = new ArrayList<>();
                if (engine.getCustomSessionFactories() != null) {
                    managers.addAll(engine.getCustomSessionFactories());
                }
                managers.add(new HarmlessFilters.Factory());
                engine.setCustomSessionFactories(managers);
            }
        };
    }

    private static final class Deployment extends AbstractCamundaConfiguration
            implements CamundaDeploymentConfiguration {

        @Override
        public void preInit(SpringProcessEngineConfiguration engine) {
            engine.setDeploymentName("Sellerdesk");
            engine.setDeployChangedOnly(false);
            engine.setDeploymentResources(Stream.of("bpmn/*.bpmn", "bpmn/*.dmn", "forms/*.form", "forms/*.html")
                    .flatMap(Deployment::find)
                    .toArray(Resource[]::new));
        }

        private static Stream<Resource> find(String pattern) {
            String folder = pattern.substring(0, pattern.indexOf('/') + 1);
            try {
                return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern))
                        .map(found -> new Named(folder + found.getFilename()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Set<Resource> getDeploymentResources() {
            return Set.of();
        }
    }

    /** A class path resource that tells the engine its path as its name. */
    private static final class Named extends ClassPathResource implements ContextResource {

        Named(String path) {
            super(path);
        }

        @Override
        public String getPathWithinContext() {
            return getPath();
        }
    }

    private static final class UserTaskListeners extends AbstractBpmnParseListener {

        private final TaskViews views;
        private final TaskInputs inputs;

        UserTaskListeners(TaskViews views, TaskInputs inputs) {
            this.views = views;
            this.inputs = inputs;
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, inputs);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, views);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, inputs);
        }
    }
}
