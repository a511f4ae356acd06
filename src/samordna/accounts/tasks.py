"""Background jobs of accounts."""

import logging

from django.conf import settings
from django.core.management import call_command
from procrastinate.contrib.django import app

from samordna.accounts.commands import second_step_secrets_renew
from samordna.accounts.signing_in import lockout
from samordna.core.jobs import with_fresh_connection

logger = logging.getLogger(__name__)


@app.periodic(cron="23 3 * * *")
@app.task(name="accounts.expire_sign_ins")
@with_fresh_connection
def expire_sign_ins(timestamp: int) -> None:
    """Every night, forget old failures and sessions that have ended."""
    lockout.failures_expire()
    call_command("clearsessions")


@app.periodic(cron="*/10 * * * *")
@app.task(name="accounts.renew_secrets")
@with_fresh_connection
def renew_secrets(timestamp: int) -> None:
    """Every ten minutes while a change of the key is under way, so that its end needs nobody to sign in."""
    if settings.SECRET_KEY_FALLBACKS and (count := second_step_secrets_renew()):
        logger.info("encrypted %d secrets of apps and recovery codes with the present key", count)
