"""Jobs that a job makes, in the transaction in which it decided on them, as everywhere else.

Left to itself a worker writes them over a connection of its own, at once: another worker then takes the job before what it is
about is there, finds nothing to do, and what was to be sent never is.
"""

from procrastinate import App
from procrastinate.connector import BaseAsyncConnector, BaseConnector
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.contrib.django.utils import connector_params
from procrastinate.psycopg_connector import PsycopgConnector


class WorkerConnector(PsycopgConnector):
    """The worker fetches over connections of its own; what a job asks goes over the job's."""

    def get_sync_connector(self) -> BaseConnector:
        return DjangoConnector()


class JobConnector(DjangoConnector):
    def get_worker_connector(self) -> BaseAsyncConnector:
        return WorkerConnector(kwargs=connector_params(self.alias))


def use(app: App) -> None:
    app.connector = app.job_manager.connector = JobConnector()
