"""Background jobs of accounts."""

from django.core.management import call_command
from procrastinate.contrib.django import app

from samordna.accounts.signing_in import lockout
from samordna.core.jobs import with_fresh_connection


@app.periodic(cron="23 3 * * *")
@app.task(name="accounts.expire_sign_ins")
@with_fresh_connection
def expire_sign_ins(timestamp: int) -> None:
    """Every night, forget old failures and sessions that have ended."""
    lockout.failures_expire()
    call_command("clearsessions")
