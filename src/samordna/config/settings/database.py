"""The database, and what is kept in it for a moment."""

from psycopg.conninfo import conninfo_to_dict

from samordna.config.database import is_embedded
from samordna.config.database import url as database_url
from samordna.config.database.address import home
from samordna.config.database.cursor import PreparingConnection, PreparingCursor
from samordna.config.declared import value

ASKED_BEFORE_PREPARED = 2
"""What a connection has been asked so often it keeps as read and planned: the most of what a page costs the database."""


def _database(address: str) -> dict[str, object]:
    parts = conninfo_to_dict(address)
    others = {
        name: said
        for name, said in parts.items()
        if name not in {"dbname", "user", "password", "host", "port"}
    }
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": str(parts.get("port", "")),
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {
            **others,
            "server_side_binding": True,
            "cursor_factory": PreparingCursor,
            "prepare_threshold": ASKED_BEFORE_PREPARED if value("SAMORDNA_PREPARED_STATEMENTS") else None,
            "pool": {
                "min_size": 1,
                "max_size": 8,
                "timeout": 10,
                "connection_class": PreparingConnection,
            },
        },
    }


DATABASE_FOLDER = home() if is_embedded() else None
"""Where the embedded database lies; None for a server of one's own."""
DATABASES = {"default": _database(database_url())}
APPLICATION_ROLE = str(conninfo_to_dict(database_url("app")).get("user", ""))
"""The database role that serves; it may use the tables, the owner makes them."""
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "samordna.core.cache.TableCache"}}
"""Shared by every process and machine, since limits and one-time codes must be counted once."""
