package ua.sellerdesk.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The threads that work on jobs: the starter's, of the same settings, but with an end. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class JobExecutorConfiguration {

    private static final String POOL = "camundaTaskExecutor";

    /** @param wait how long a stop waits for jobs that run or are queued */
    @Bean(POOL)
    static ThreadPoolTaskExecutor jobThreads(
            CamundaBpmProperties camunda, @Value("${sellerdesk.jobs.wait-at-stop:20s}") Duration wait) {
        JobExecutionProperty settings = camunda.getJobExecution();
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setCorePoolSize(settings.getCorePoolSize());
        pool.setMaxPoolSize(settings.getMaxPoolSize());
        pool.setQueueCapacity(settings.getQueueCapacity());
        if (settings.getKeepAliveSeconds() != null) {
            pool.setKeepAliveSeconds(settings.getKeepAliveSeconds());
        }
        pool.setThreadNamePrefix("job-");
        pool.setWaitForTasksToCompleteOnShutdown(true);
        pool.setAwaitTerminationMillis(wait.toMillis());
        return pool;
    }

    @Bean
    JobsAtStop jobsAtStop(@Lazy JobExecutor jobs, @Qualifier(POOL) ThreadPoolTaskExecutor pool, @Lazy JdbcClient jdbc) {
        return new JobsAtStop(jobs, pool, jdbc);
    }
}
