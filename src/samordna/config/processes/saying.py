"""What ``samordna serve`` itself says, in the form that the log has."""

import json
from datetime import UTC, datetime

from samordna.config.declared import unknown, value


def say(text: str) -> None:
    if value("SAMORDNA_LOG_FORMAT") == "json":
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        text = json.dumps(
            {"time": now, "level": "INFO", "logger": "samordna.serve", "message": text}, ensure_ascii=False
        )
    print(text, flush=True)


def tell_of_slips() -> None:
    for name in unknown():
        say(
            f"Inställningen {name} finns inte, så den betyder ingenting. Kontrollera stavningen mot docs/operations.md."
        )


def show_demo_users() -> None:
    from samordna.content.users import DEMO_USERS

    say("Logga in med:")
    for user in DEMO_USERS:
        say(f"  {user.email:<32} {user.password:<24} {user.name}")
