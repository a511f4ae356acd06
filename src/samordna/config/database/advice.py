"""What to do about a server that lets nobody in: its own words and the network's, in English and in Swedish, each with advice."""

import re

PAGE = "docs/operations.md"
_ADVICE = (
    (
        r"database \S+ does not exist|databasen? \S+ (existerar|finns) inte|no such database",
        f"Skapa databasen enligt {PAGE}, under Installing, eller rätta dess namn i {{name}}.",
    ),
    (
        r"role \S+ does not exist|rollen? \S+ (existerar|finns) inte|no such user",
        f"Skapa rollen enligt {PAGE}, under Installing, eller rätta den i {{name}}.",
    ),
    (
        r"password authentication|no password supplied|lösenord|SASL authentication failed|scram",
        "Rätta lösenordet i {name}.",
    ),
    (
        r"too many (connections|clients)|connection slots|för många|no more connections allowed",
        f"Höj rollens eller databasens CONNECTION LIMIT, eller serverns max_connections: {PAGE}, under Watching.",
    ),
    (r"not currently accepting connections", "Kör: ALTER DATABASE … ALLOW_CONNECTIONS true"),
    (r"not permitted to log in", "Kör: ALTER ROLE … LOGIN"),
    (r"permission denied for database", "Kör: GRANT CONNECT ON DATABASE … TO rollen"),
    (r"pg_hba", "Låt serverns pg_hba.conf släppa in rollen härifrån."),
    (r"starting up|shutting down|recovery", "Vänta en stund och försök igen."),
    (r"translate host name|resolve host|not known", "Rätta serverns namn i {name}."),
    (r"certificate|\bSSL\b", "Rätta sslmode i {name}, eller serverns certifikat."),
)


def advice(said: str, name: str) -> str:
    """What to do when a server, or the network, has said so of the address in the setting ``name``."""
    for words, advised in _ADVICE:
        if re.search(words, said, re.IGNORECASE):
            return advised.format(name=name)
    return f"Starta den, eller rätta {name}."
