"""Make or update the tables and, when asked, fill an empty database with the demo.

Runs as the owner of the tables. Asks the database first, since nearly every start has nothing to do.
"""

import sys

import django


def main() -> None:
    django.setup()
    from django.core.management import call_command
    from django.db import OperationalError, connection
    from django.db.migrations.executor import MigrationExecutor

    try:
        connection.ensure_connection()
    except OperationalError as error:
        sys.exit(f"samordna: databasen svarar inte. {str(error).strip().splitlines()[0]}")
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        print("Förbereder databasen …", flush=True)
        call_command("migrate", verbosity=0, interactive=False)
    if "--demo" in sys.argv:
        from samordna.content.demo import load

        load()


if __name__ == "__main__":
    main()
