"""A process that takes background jobs: ``python -m samordna.config.worker --queues mail,default --concurrency 4``.

What it is told is what procrastinate's own worker is told.
"""

import os
import sys

import django
from django.core.management import execute_from_command_line

from samordna.config.loading import loading


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samordna.config.settings")
    with loading():
        django.setup()
    execute_from_command_line(["samordna", "procrastinate", "--skip-checks", "worker", *sys.argv[1:]])


if __name__ == "__main__":
    main()
