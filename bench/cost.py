"""What a page costs in whole: the processor time of the web's processes and of the database's."""

from collections.abc import Iterable
from dataclasses import dataclass

import psutil
from rich.console import Console
from rich.table import Table


@dataclass(frozen=True)
class Spent:
    """Milliseconds of processor, since the processes began or for one request."""

    web: float
    database: float

    @property
    def whole(self) -> float:
        return self.web + self.database

    def since(self, before: "Spent", requests: int) -> "Spent":
        return Spent((self.web - before.web) / requests, (self.database - before.database) / requests)


@dataclass(frozen=True)
class PageCost:
    page: str
    municipalities: int
    spent: Spent
    limit: float | None
    """The most milliseconds that the web's share may be."""


def spent_by(serving: psutil.Process) -> Spent:
    """What the workers and the embedded database of ``samordna serve`` have used so far."""
    return Spent(_milliseconds(workers(serving)), _milliseconds(_database(serving)))


def workers(serving: psutil.Process) -> list[psutil.Process]:
    """The web's worker processes: children of the one that runs granian."""
    servers = [child for child in serving.children() if "granian" in " ".join(child.cmdline())]
    return [worker for server in servers for worker in server.children()]


def show_costs(costs: Iterable[PageCost]) -> None:
    title = "Vad en sida kostar, ms processortid per förfrågan"
    table = Table(
        "Sida", "Kommuner", "Webben", "Gräns", "", "Databasen", "Tillsammans", title=title, box=None
    )
    for cost in costs:
        mark = "" if cost.limit is None else "✓" if cost.spent.web <= cost.limit else "✗"
        shares = (cost.spent.database, cost.spent.whole)
        table.add_row(
            cost.page,
            str(cost.municipalities),
            f"{cost.spent.web:.1f}",
            "" if cost.limit is None else f"≤ {cost.limit:g}",
            mark,
            *(f"{share:.1f}" for share in shares),
        )
    Console(width=130).print(table)


def _database(serving: psutil.Process) -> list[psutil.Process]:
    """The server with its backends; what a backend that has ended used is counted with the server."""
    servers = [child for child in serving.children() if child.name() == "postgres"]
    return [process for server in servers for process in (server, *server.children())]


def _milliseconds(processes: Iterable[psutil.Process]) -> float:
    """Those that have ended meanwhile are counted with their parent."""
    total = 0.0
    for process in processes:
        try:
            total += sum(process.cpu_times()[:4])
        except psutil.NoSuchProcess:
            continue
    return total * 1000
