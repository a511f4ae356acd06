"""For machines that watch: whether we are well, and figures of the work, asked for by address and without content.

Answered before anything asks whom the request is for. The figures are told as Prometheus reads them
(https://prometheus.io/docs/instrumenting/exposition_formats/), and only to who brings ``SAMORDNA_METRICS_TOKEN``.
"""

from collections.abc import Callable, Iterator
from http import HTTPStatus
from importlib.metadata import version
from secrets import compare_digest

from django.conf import settings
from django.db import Error as DatabaseError
from django.db import connection
from django.http import HttpRequest, HttpResponse

from samordna.core.health import Health, remembered
from samordna.core.views import health

HEALTH, METRICS = "/healthz", "/metrics"
KIND = "text/plain; version=0.0.4; charset=utf-8"
_ASKED = """
    WITH waiting AS (
        SELECT j.queue_name AS queue, COALESCE(j.scheduled_at, e.at) AS since
        FROM procrastinate_jobs j LEFT JOIN procrastinate_events e ON e.job_id = j.id AND e.type = 'deferred'
        WHERE j.status = 'todo'
    )
    SELECT 'jobs_waiting', queue, count(*) FILTER (WHERE since <= now()) FROM waiting GROUP BY queue
    UNION ALL SELECT 'jobs_oldest_seconds', queue, GREATEST(EXTRACT(epoch FROM now() - min(since)), 0) FROM waiting GROUP BY queue
    UNION ALL SELECT 'jobs_running', queue_name, count(*) FROM procrastinate_jobs WHERE status = 'doing' GROUP BY queue_name
    UNION ALL SELECT 'workers', '', count(*) FROM procrastinate_workers WHERE last_heartbeat > now() - interval '1 minute'
    UNION ALL SELECT 'mails_waiting', '', count(*) FROM core_outgoingmail WHERE sent_at IS NULL AND failed_at IS NULL
    UNION ALL SELECT 'mails_given_up', '', count(*) FROM core_outgoingmail WHERE failed_at IS NOT NULL
    UNION ALL SELECT 'database_connections', '', count(*) FROM pg_stat_activity WHERE datname = current_database()
"""
_HELP = {
    "up": "1 when the database answers and can be written to",
    "info": "the version that answers",
    "jobs_waiting": "background jobs whose time has come and that nobody has begun",
    "jobs_oldest_seconds": "how long the oldest of them has waited",
    "jobs_running": "background jobs being done",
    "workers": "processes that do background jobs and have said so within a minute",
    "mails_waiting": "letters that are not sent yet",
    "mails_given_up": "letters that no server took, of the last thirty days",
    "database_connections": "connections to the database, of everybody",
}
Sample = tuple[str, str, float]


class Probes:
    """Answers the machines that watch, whatever name they call us by."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == HEALTH:
            return health(request)
        if request.path_info == METRICS and settings.METRICS_TOKEN:
            return metrics(request)
        return self.get_response(request)


def metrics(request: HttpRequest) -> HttpResponse:
    """Figures for who brings the token; the others are told that one is needed."""
    brought = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not compare_digest(brought.encode(), settings.METRICS_TOKEN.encode()):
        return HttpResponse(status=HTTPStatus.UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})
    return HttpResponse("".join(_lines(_samples())), content_type=KIND)


def _samples() -> Iterator[Sample]:
    is_well = remembered.now() == Health.OK
    yield "up", "", float(is_well)
    yield "info", f'version="{version("samordna")}"', 1.0
    if not is_well:
        return
    try:
        with connection.cursor() as cursor:
            cursor.execute(_ASKED)
            for name, queue, value in cursor.fetchall():
                yield name, f'queue="{queue}"' if queue else "", float(value)
    except DatabaseError:
        return


def _lines(samples: Iterator[Sample]) -> Iterator[str]:
    """Each figure with its help the first time. Names of queues are our own words, so nothing needs to be escaped."""
    told: set[str] = set()
    for name, labels, value in samples:
        if name not in told:
            told.add(name)
            yield f"# HELP samordna_{name} {_HELP[name]}\n# TYPE samordna_{name} gauge\n"
        yield f"samordna_{name}{'{' + labels + '}' if labels else ''} {value:g}\n"
