"""Every job begins with a connection that works, and what nobody asks for is begun by the clock."""

import re
from pathlib import Path

from procrastinate.contrib.django import app

import samordna

NAMED = re.compile(r'^[A-Z_]+_TASK = "([a-z_.]+)"$', re.MULTILINE)
OURS = {task.name: task for task in app.tasks.values() if task.func.__module__.startswith("samordna.")}
ANOTHER_CONNECTION = {
    "core.retry_dropped": "the queue's own",
    "core.send_mail": "one within, since it is told of its attempts",
    "readiness.send_notice_again": "the same",
}
OF_THE_HOUSE = {
    "accounts.expire_sign_ins",
    "accounts.renew_secrets",
    "core.expire_mails",
    "core.forget_kept",
    "core.retry_dropped",
    "history.retention",
    "history.seal",
    "intake.expire_uploads",
    "organisation.expire_transfers",
    "organisation.expire_unsaved",
}
"""Begun by the clock, for all municipalities at once; the others of the clock begin one for each."""


def test_every_job_begins_with_a_connection_that_works() -> None:
    unwrapped = {name for name, task in OURS.items() if not hasattr(task.func, "__wrapped__")}
    assert unwrapped == ANOTHER_CONNECTION.keys()


def test_what_nobody_asks_for_is_begun_by_the_clock() -> None:
    by_the_clock = {one.task.name for one in app.periodic_registry.periodic_tasks.values()}
    assert {name for name in OURS if name.endswith("_everywhere")} | OF_THE_HOUSE == by_the_clock


def test_every_job_that_is_asked_for_by_name_is_there() -> None:
    sources = Path(samordna.__file__).parent.rglob("*.py")
    asked_for = {name for source in sources for name in NAMED.findall(source.read_text(encoding="utf-8"))}
    assert len(asked_for) > 20
    assert asked_for <= OURS.keys()
