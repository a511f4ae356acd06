"""Background jobs about the background jobs."""

from procrastinate.contrib.django import app
from procrastinate.jobs import Status

MOST_ATTEMPTS = 5
"""A job that has been dropped so many times is given up: it may be what kills the worker."""


@app.periodic(cron="* * * * *")
@app.task(name="core.retry_dropped", queueing_lock="core.retry_dropped")
async def retry_dropped(timestamp: int) -> None:
    """Every minute, take up again the jobs whose worker was killed."""
    for job in await app.job_manager.get_stalled_jobs():
        if job.attempts < MOST_ATTEMPTS:
            await app.job_manager.retry_job(job)
        else:
            await app.job_manager.finish_job(job, status=Status.FAILED, delete_job=False)
