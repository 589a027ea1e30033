package ua.sellerdesk.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Ends the work on jobs while all that they use is still there. A job that is cut off, or taken and never begun, would
 * keep the other nodes away from it until its lock expires.
 */
class JobsAtStop {

    private static final Logger log = LoggerFactory.getLogger(JobsAtStop.class);

    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor pool;
    private final JdbcClient jdbc;

    JobsAtStop(JobExecutor jobs, ThreadPoolTaskExecutor pool, JdbcClient jdbc) {
        this.jobs = jobs;
        this.pool = pool;
        this.jdbc = jdbc;
    }

    @EventListener(ContextClosedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void finish() {
        if (!jobs.isActive()) {
            return;
        }
        jobs.shutdown();
        pool.shutdown();
        if (pool.getThreadPoolExecutor().isTerminated()) {
            jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = ?")
                    .param(jobs.getLockOwner())
                    .update();
        } else {
            log.warn("Jobs still run after the time that a stop waits for them; their locks will expire");
        }
    }
}
