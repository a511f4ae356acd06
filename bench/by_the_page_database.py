"""The roles as the page makes them, and the settings that ``bench.by_the_page`` follows it with."""

import os
import re
import secrets
from pathlib import Path

import psycopg

PAGE = (Path(__file__).resolve().parent.parent / "docs" / "operations.md").read_text(encoding="utf-8")
HOST = "samordna.exempel.se"


def make_roles(superuser: str) -> None:
    with psycopg.connect(superuser, autocommit=True) as connection:
        for block in re.findall(r"^```sql\n(.*?)^```", PAGE, re.M | re.S):
            for statement in filter(str.strip, block.split(";")):
                connection.execute(statement.replace("…", "lösen").encode())


def environment_of(folder: Path, port: int, mail_port: int) -> dict[str, str]:
    def address(role: str) -> str:
        return f"postgresql://samordna_{role}:l%C3%B6sen@127.0.0.1:{port}/samordna"

    own = {name: one for name, one in os.environ.items() if not name.startswith(("SAMORDNA_", "DATABASE_"))}
    return own | {
        "SAMORDNA_ENV": "production",
        "SAMORDNA_HOSTS": HOST,
        "SAMORDNA_BEHIND_PROXY": "1",
        "SAMORDNA_SECRET_KEY": secrets.token_urlsafe(64),
        "SAMORDNA_METRICS_TOKEN": secrets.token_urlsafe(24),
        "SAMORDNA_LOG_FORMAT": "json",
        "SAMORDNA_EMAIL_HOST": "127.0.0.1",
        "SAMORDNA_EMAIL_PORT": str(mail_port),
        "SAMORDNA_EMAIL_STARTTLS": "0",
        "SAMORDNA_EMAIL_FROM": f"Samordna <samordna@{HOST}>",
        "SAMORDNA_ADMINISTRATOR_PASSWORD": secrets.token_urlsafe(18),
        "SAMORDNA_VAR": str(folder / "var"),
        "DATABASE_URL": address("app"),
        "DATABASE_OWNER_URL": address("owner"),
        "DATABASE_BACKUP_URL": address("backup"),
    }
